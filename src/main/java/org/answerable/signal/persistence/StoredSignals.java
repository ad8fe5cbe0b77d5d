package org.answerable.signal.persistence;

import java.util.Optional;
import org.answerable.platform.CaseId;
import org.answerable.platform.NotFoundException;
import org.answerable.platform.StaleException;
import org.answerable.signal.Signal;
import org.answerable.signal.Signals;
import org.answerable.signal.model.SignalEvent;
import org.springframework.stereotype.Component;

/** The signals in their table. */
@Component
class StoredSignals implements Signals {

    private final SignalMapper mapper;

    StoredSignals(SignalMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void take(Signal signal) {
        mapper.insert(row(signal));
    }

    @Override
    public void update(Signal signal) {
        if (mapper.update(row(signal)) == 0) {
            throw new StaleException("The signal of case " + signal.caseId() + " has changed");
        }
    }

    @Override
    public Optional<Signal> byKey(String key) {
        return Optional.ofNullable(mapper.selectByKey(key)).map(StoredSignals::signal);
    }

    @Override
    public Signal of(CaseId caseId) {
        return Optional.ofNullable(mapper.selectByCase(caseId.value()))
                .map(StoredSignals::signal)
                .orElseThrow(() -> new NotFoundException("Case " + caseId + " is no signal"));
    }

    private static SignalRow row(Signal signal) {
        return new SignalRow(
                signal.key(),
                signal.requestHash(),
                signal.caseId() == null ? null : signal.caseId().value(),
                signal.event().key(),
                signal.driver(),
                signal.reference(),
                signal.loss(),
                signal.currency(),
                signal.detectedAt(),
                signal.version());
    }

    private static Signal signal(SignalRow row) {
        return new Signal(
                row.keyHash(),
                row.requestHash(),
                row.caseId() == null ? null : new CaseId(row.caseId()),
                SignalEvent.ofKey(row.event()).orElseThrow(),
                row.driver(),
                row.reference(),
                row.loss(),
                row.currency(),
                row.detectedAt(),
                row.version());
    }
}
