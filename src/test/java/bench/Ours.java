package bench;

import java.util.concurrent.atomic.LongAdder;
import org.answerable.Application;
import org.answerable.casefile.CaseFiles;
import org.answerable.complaint.ComplaintFixture;
import org.answerable.complaint.tracking.WithdrawComplaint;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.AdjustableClock;
import org.answerable.platform.CaseId;
import org.answerable.testing.TestTime;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answerable as it is, with a clock that can be moved and two watches: at the ledger's writer and at the words of the search. */
final class Ours implements AutoCloseable {

    private static final String HANDLER = "wang.fang";

    private final ConfigurableApplicationContext context;
    private final ComplaintFixture complaints;
    private final LongAdder ledger = new LongAdder();
    private final LongAdder words = new LongAdder();

    Ours(Database database) {
        context = new SpringApplicationBuilder(Application.class, TestTime.class)
                .profiles("demonstration", "test")
                .initializers(fresh -> {
                    GenericApplicationContext whole = (GenericApplicationContext) fresh;
                    whole.getBeanFactory().addBeanPostProcessor(new Watch("chainWriter", "write", ledger));
                    whole.getBeanFactory().addBeanPostProcessor(new Watch("caseWords", "told", words));
                })
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
        complaints = context.getBean(ComplaintFixture.class);
        complaints.stayLoggedIn();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port", "0"));
    }

    AdjustableClock clock() {
        return context.getBean(AdjustableClock.class);
    }

    CaseId filed() {
        return complaints.filed("ride-hailing", "late-or-no-show");
    }

    /** A whole life, as people of the sample organisation: reply, investigate, draft, check, send, confirm. */
    CaseId live() {
        CaseId id = filed();
        complaints.complete(id, HANDLER, Life.form("UserTask_FirstReply"));
        complaints.answered(id, HANDLER, "The driver was late.");
        complaints.confirmed(id);
        complaints.runDueJobs(id);
        return id;
    }

    /** A short one, the template of the bulk: filed and taken back. */
    CaseId withdrawn() {
        CaseId id = filed();
        Acting.as(Actor.party("complainant"), "web", () -> bean(WithdrawComplaint.class)
                .withdraw(id));
        complaints.runDueJobs(id);
        return id;
    }

    boolean isOver(CaseId id) {
        return bean(CaseFiles.class).get(id).closedAt() != null;
    }

    /** Nanoseconds in the ledger's writer since the last call of this. */
    long ledgerNanos() {
        return ledger.sumThenReset();
    }

    /** Nanoseconds in the storing of words since the last call of this. */
    long wordNanos() {
        return words.sumThenReset();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Adds up the time inside one method of one bean. */
    private record Watch(String bean, String method, LongAdder nanos) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object target, String name) {
            if (!name.equals(bean)) {
                return target;
            }
            ProxyFactory proxy = new ProxyFactory(target);
            proxy.setProxyTargetClass(true);
            proxy.addAdvice((MethodInterceptor) call -> {
                if (!call.getMethod().getName().equals(method)) {
                    return call.proceed();
                }
                long begin = System.nanoTime();
                try {
                    return call.proceed();
                } finally {
                    nanos.add(System.nanoTime() - begin);
                }
            });
            return proxy.getProxy(target.getClass().getClassLoader());
        }
    }
}
