package org.answerable.inbound.usecase;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.answerable.inbound.model.InboundMail;
import org.answerable.inbound.model.ReadMail;
import org.answerable.inbound.model.Sorted;
import org.answerable.inbound.persistence.InboundMailMapper;
import org.answerable.inbound.reading.MailReader;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.Acting;
import org.answerable.platform.Actor;
import org.answerable.platform.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a mail and brings it where it belongs, in one transaction. The same mail counts once, however often and on whichever node it is
 * taken. A mail that makes trouble is set aside for a person; only when the database is away does this fail, and the mail stays where it
 * was.
 */
@Component
public class ReceiveMail implements TakesMail {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiveMail.class);
    private static final Actor MAIL_IN = new Actor(Actor.Kind.SYSTEM, "inbound");
    private static final int TRIES = 3;

    private final MailReader reader;
    private final SortMail sorting;
    private final InboundMailMapper mails;
    private final Originals originals;
    private final Ledger ledger;
    private final Clock clock;
    private final InboundMeasures measures;
    private final TransactionTemplate transaction;
    private final Turns turns = new Turns();

    ReceiveMail(
            MailReader reader,
            SortMail sorting,
            InboundMailMapper mails,
            Originals originals,
            Ledger ledger,
            Clock clock,
            InboundMeasures measures,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.sorting = sorting;
        this.mails = mails;
        this.originals = originals;
        this.ledger = ledger;
        this.clock = clock;
        this.measures = measures;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Taken receive(Arrived arrived) {
        ReadMail mail = reader.read(arrived.content(), arrived.at());
        return inTurn(arrived, mail, row -> sorting.sort(mail, row));
    }

    @Override
    public Taken setAsideTooLarge(Arrived headers) {
        return inTurn(headers, reader.read(headers.content(), headers.at()), row -> Sorted.waits("too-large"));
    }

    private Taken inTurn(Arrived arrived, ReadMail mail, Function<InboundMail, Sorted> sort) {
        return Acting.as(MAIL_IN, "mail", () -> turns.inTurn(mail.digest(), () -> once(arrived, mail, sort)));
    }

    private Taken once(Arrived arrived, ReadMail mail, Function<InboundMail, Sorted> sort) {
        for (int left = TRIES; ; left--) {
            Optional<String> earlier = mails.selectIdByDigest(mail.digest());
            if (earlier.isPresent()) {
                return Taken.again(earlier.get());
            }
            try {
                return transaction.execute(status -> take(arrived, mail, sort));
            } catch (CannotCreateTransactionException | DataAccessResourceFailureException away) {
                throw away;
            } catch (RuntimeException failure) {
                if (left == 1) {
                    return setAside(arrived, mail, failure);
                }
                LOG.debug("A mail could not be taken, trying again", failure);
            }
        }
    }

    private Taken setAside(Arrived arrived, ReadMail mail, RuntimeException failure) {
        LOG.error("The mail {} could not be taken; it waits for a person", mail.messageId(), failure);
        return transaction.execute(status -> take(arrived, mail, row -> Sorted.waits("failure")));
    }

    private Taken take(Arrived arrived, ReadMail mail, Function<InboundMail, Sorted> sort) {
        InboundMail row = InboundRows.of(arrived, mail, clock.instant(), sorting.profile(mail, arrived));
        mails.insert(row);
        originals.keep(row.id(), arrived.content());
        Sorted where = sort.apply(row);
        mails.update(row.sorted(where));
        measures.received(where.state());
        if (where.caseId() != null) {
            ledger.record(
                    where.caseId(),
                    Fact.of("inbound.received").with("mail", row.id()).with("how", where.reason()));
        }
        return Taken.now(row.id(), where);
    }
}
