package org.answerable.remedy;

import static org.answerable.casefile.CaseFixture.aCase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.answerable.casefile.CaseFiles;
import org.answerable.engine.deploy.ModelDeployment;
import org.answerable.platform.CaseId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases whose small flow calls the model {@code remedy}, as the models of all kinds of cases may. */
final class RemedyProbe {

    private final CaseFiles caseFiles;
    private final Remedies remedies;
    private final RuntimeService runtime;
    private final TransactionTemplate transactions;

    RemedyProbe(ApplicationContext context) {
        this.caseFiles = context.getBean(CaseFiles.class);
        this.remedies = context.getBean(Remedies.class);
        this.runtime = context.getBean(RuntimeService.class);
        this.transactions = context.getBean(TransactionTemplate.class);
        context.getBean(ModelDeployment.class)
                .deploy("remedy-probe", Map.of("processes/remedy-probe/remedy-probe.bpmn", model()));
    }

    private static byte[] model() {
        try (InputStream content = RemedyProbe.class.getResourceAsStream("/remedy/remedy-probe.bpmn")) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A case of Anna's, owned by the department, in which the remedies were granted; its flow waits at what is to do. */
    CaseId granted(String profile, String department, NewRemedy... granted) {
        return transactions.execute(status -> {
            CaseId caseId = aCase().profile(profile)
                    .reference("T-2026-7")
                    .from("Anna 安娜", "anna-" + CaseId.next() + "@example.org", null)
                    .open(caseFiles)
                    .id();
            caseFiles.assign(caseId, department, null);
            again(caseId, granted);
            return caseId;
        });
    }

    /** The same case once more. */
    void again(CaseId caseId, NewRemedy... granted) {
        transactions.executeWithoutResult(status -> {
            for (NewRemedy remedy : granted) {
                remedies.ask(caseId, remedy);
            }
            runtime.startProcessInstanceByKey("remedy-probe", caseId.value());
        });
    }
}
