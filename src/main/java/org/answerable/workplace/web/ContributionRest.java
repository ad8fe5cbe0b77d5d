package org.answerable.workplace.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.answerable.casefile.CaseAccess;
import org.answerable.casefile.CaseFile;
import org.answerable.contribution.AskContribution;
import org.answerable.contribution.CancelContribution;
import org.answerable.contribution.Contribution;
import org.answerable.contribution.Contributions;
import org.answerable.deadline.Deadline;
import org.answerable.deadline.Deadlines;
import org.answerable.directory.Department;
import org.answerable.directory.Directory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contributions for programs of the staff. */
@RestController
@RequestMapping("/api/v1/cases/{number}/contributions")
class ContributionRest {

    private final CaseActions actions;
    private final CaseAccess access;
    private final AskContribution asking;
    private final CancelContribution cancelling;
    private final Contributions contributions;
    private final Deadlines deadlines;
    private final Directory directory;
    private final Clock clock;

    ContributionRest(
            CaseActions actions,
            CaseAccess access,
            AskContribution asking,
            CancelContribution cancelling,
            Contributions contributions,
            Deadlines deadlines,
            Directory directory,
            Clock clock) {
        this.actions = actions;
        this.access = access;
        this.asking = asking;
        this.cancelling = cancelling;
        this.contributions = contributions;
        this.deadlines = deadlines;
        this.directory = directory;
        this.clock = clock;
    }

    /** What is asked; lengths in characters. */
    @Schema(name = "ContributionQuestion")
    record Question(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            description = "Id of the department or supplier that is asked")
                    String department,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = AskContribution.LONGEST) String question,
            @Schema(description = "Until when; the limit of the policy without it") Instant due,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    /** Why it is not needed any more. */
    @Schema(name = "ContributionCancellation")
    record Cancellation(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = CancelContribution.REASON) String reason,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = CaseActions.VERSION) Integer version) {}

    /**
     * A contribution.
     *
     * @param supplier true if the department is a supplier
     * @param state    asked, overdue, received or cancelled
     */
    @Schema(name = "Contribution")
    record View(
            String id,
            String department,
            boolean supplier,
            String question,
            String askedBy,
            Instant asked,
            Instant due,
            String state,
            String answer,
            String answeredBy,
            String reason,
            Instant ended) {}

    @Operation(summary = "The contributions asked of other departments, oldest first")
    @GetMapping
    List<View> list(@PathVariable String number, Principal login) {
        CaseFile file = access.open(number, login.getName());
        return contributions.of(file.id()).stream().map(this::view).toList();
    }

    @Operation(summary = "Ask another department for a contribution")
    @ApiResponse(responseCode = "201", description = "Asked: the department has the task")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View ask(@PathVariable String number, @RequestBody Question question, Principal login) {
        CaseFile file = actions.open(number, actions.named("contribution"), login.getName());
        String id = actions.perform(
                file,
                question.version(),
                login.getName(),
                "rest",
                () -> asking.ask(file.id(), question.department(), question.question(), question.due()));
        return view(contributions.get(file.id(), id));
    }

    @Operation(summary = "Take the question back")
    @PostMapping("/{id}/cancellation")
    View cancel(
            @PathVariable String number,
            @PathVariable String id,
            @RequestBody Cancellation cancellation,
            Principal login) {
        CaseFile file = actions.open(number, actions.named("cancel-contribution"), login.getName());
        return actions.perform(file, cancellation.version(), login.getName(), "rest", () -> {
            cancelling.cancel(file.id(), id, cancellation.reason());
            return view(contributions.get(file.id(), id));
        });
    }

    private View view(Contribution contribution) {
        Deadline deadline =
                deadlines.of(contribution.caseId(), contribution.deadlineKey()).orElse(null);
        return new View(
                contribution.id(),
                contribution.department(),
                directory
                        .department(contribution.department())
                        .filter(Department::supplier)
                        .isPresent(),
                contribution.question(),
                contribution.askedBy(),
                contribution.asked(),
                deadline == null ? null : deadline.due(),
                ContributionCards.state(contribution, deadline, clock.instant()),
                contribution.answer(),
                contribution.answeredBy(),
                contribution.reason(),
                contribution.ended());
    }
}
