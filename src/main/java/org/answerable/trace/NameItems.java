package org.answerable.trace;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.answerable.casefile.CaseFiles;
import org.answerable.change.ItemRegister;
import org.answerable.change.WrittenItems;
import org.answerable.ledger.Fact;
import org.answerable.ledger.Ledger;
import org.answerable.platform.CaseId;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which configuration items a case is about, as people say. What a change touches its plan says. */
@Component
public class NameItems {

    /** How long the list may be, in characters. */
    public static final int LONGEST = 4_000;

    private static final String FIELD = "items";

    private final TraceStore store;
    private final ItemRegister register;
    private final CaseFiles caseFiles;
    private final Ledger ledger;

    NameItems(TraceStore store, ItemRegister register, CaseFiles caseFiles, Ledger ledger) {
        this.store = store;
        this.register = register;
        this.caseFiles = caseFiles;
        this.ledger = ledger;
    }

    /** The codes that are named, in alphabetical order. */
    public List<String> of(CaseId caseId) {
        return store.items(caseId);
    }

    /** Code to name, in alphabetical order; what is not registered any more has its code for a name. */
    public Map<String, String> named(CaseId caseId) {
        List<String> codes = of(caseId);
        Map<String, String> names = codes.isEmpty() ? Map.of() : register.names(codes);
        return codes.stream()
                .collect(Collectors.toMap(
                        code -> code, code -> names.getOrDefault(code, code), (a, b) -> a, java.util.TreeMap::new));
    }

    /**
     * Names them, in place of those named before; nothing written names none.
     *
     * @param written codes, between commas, semicolons, blanks or lines
     * @throws org.answerable.platform.InvalidInputException if there are more than 200, the text is longer than {@value #LONGEST} characters, or one is not registered
     */
    @Transactional
    public void name(CaseId caseId, String written) {
        String checked = written == null || written.isBlank() ? null : WrittenField.required(FIELD, written, LONGEST);
        List<String> codes =
                WrittenItems.codes(checked, register).stream().sorted().toList();
        if (codes.equals(of(caseId))) {
            return;
        }
        caseFiles.get(caseId);
        store.name(caseId, codes);
        ledger.record(caseId, Fact.of("trace.items-named").with("items", codes));
    }
}
