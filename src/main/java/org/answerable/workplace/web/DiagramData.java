package org.answerable.workplace.web;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.engine.CaseProcesses;
import org.answerable.ledger.Ledger;
import org.answerable.platform.NotFoundException;
import org.answerable.workplace.web.DiagramPath.ModelPath;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What the diagram on the case file's page is drawn from. */
@RestController
class DiagramData {

    private final CaseAccess access;
    private final CaseProcesses processes;
    private final Ledger ledger;
    private final Readers readers;

    DiagramData(CaseAccess access, CaseProcesses processes, Ledger ledger, Readers readers) {
        this.access = access;
        this.processes = processes;
        this.ledger = ledger;
        this.readers = readers;
    }

    /** All models of a case. */
    record Drawing(List<Model> models) {}

    /**
     * One model.
     *
     * @param source    address of its BPMN source
     * @param positions ids of the elements where the case stands now
     */
    record Model(String definition, String label, String source, List<String> positions, List<Step> steps) {}

    /** One step of the way, with the words to say it. */
    record Step(String element, List<String> flows, String text) {}

    @GetMapping(path = "/staff/cases/{number}/diagram.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Drawing path(@PathVariable String number, Principal login, Locale locale) {
        Reader reader = readers.of(login);
        Wording words = readers.wording(reader, locale);
        CaseFile file = access.open(number, reader.id());
        return new Drawing(
                models(file).stream().map(model -> model(file, model, words)).toList());
    }

    @GetMapping(path = "/staff/cases/{number}/diagram.xml", produces = "application/xml;charset=UTF-8")
    String source(@PathVariable String number, @RequestParam String model, Principal login) {
        CaseFile file = access.open(number, login.getName());
        boolean used =
                models(file).stream().anyMatch(known -> known.definition().equals(model));
        if (!used) {
            throw new NotFoundException("Case " + number + " never used the model version " + model);
        }
        return processes.modelSource(model);
    }

    private List<ModelPath> models(CaseFile file) {
        return DiagramPath.of(ledger.entries(file.id()), processes.positions(file.id()));
    }

    private static Model model(CaseFile file, ModelPath path, Wording words) {
        String source = UriComponentsBuilder.fromPath("/staff/cases/{number}/diagram.xml")
                .queryParam("model", "{model}")
                .encode()
                .buildAndExpand(file.number(), path.definition())
                .toUriString();
        List<Step> steps = path.steps().stream()
                .map(step -> new Step(step.element(), step.flows(), step.name() + " · " + words.at(step.at())))
                .toList();
        String label = Wording.inWords(path.key()) + " · " + path.version();
        return new Model(path.definition(), label, source, path.positions(), steps);
    }
}
