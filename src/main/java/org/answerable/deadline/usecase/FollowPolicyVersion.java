package org.answerable.deadline.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.answerable.calendar.Impact.Effect;
import org.answerable.casefile.CaseFile;
import org.answerable.deadline.model.PolicyOrder;
import org.answerable.deadline.model.Promise;
import org.answerable.deadline.persistence.DeadlineMapper;
import org.answerable.deadline.usecase.BindOrders.Bound;
import org.answerable.deadline.usecase.FollowVersion.Outcome;
import org.answerable.directory.Directory;
import org.answerable.platform.WrittenField;
import org.springframework.stereotype.Component;

/** Lets open deadlines follow the newest version of {@code deadline-policy}, or leaves them on theirs, as its owner decides. */
@Component
public class FollowPolicyVersion {

    private final FollowVersion following;
    private final PolicyVersions versions;
    private final BindOrders binding;
    private final DeadlineMapper mapper;
    private final Directory directory;

    FollowPolicyVersion(
            FollowVersion following,
            PolicyVersions versions,
            BindOrders binding,
            DeadlineMapper mapper,
            Directory directory) {
        this.following = following;
        this.versions = versions;
        this.binding = binding;
        this.mapper = mapper;
        this.directory = directory;
    }

    /** The newest version, such as {@code deadline-policy:3}. */
    public String newest() {
        return versions.newest();
    }

    /** What is odd in the newest version, such as a promise that can end after the one inside which it lies, in the language. */
    public List<String> warnings(Locale language) {
        return versions.warnings(language);
    }

    /** What would move, were it bound by the newest version; part by part, nothing is written. */
    public Effect effect(String after) {
        return following.effect(new Later(newest()), after);
    }

    /**
     * Carries out the owner's decision on those of one part whose due time would move; each case in a transaction of its own, with an
     * entry in its ledger. What would not move is not touched.
     *
     * @param version the version that was shown; refused if there is a newer one by now
     * @param apply   true if the deadlines follow it, false if they stay on theirs
     * @param reason  why, at most 1,000 characters
     * @param after   {@link Outcome#next} of the part before, null for the first one
     * @throws org.answerable.platform.InvalidInputException if the version is not the newest, or the reason is missing
     */
    public Outcome decide(String version, boolean apply, String reason, String after) {
        String newest = newest();
        if (!newest.equals(version)) {
            throw WrittenField.refused("version", "not-allowed", newest);
        }
        return following.decide(new Later(newest), apply, reason, after);
    }

    /** The newest version of the table; its answers are asked for once for equal facts. */
    private final class Later implements Successor {

        private final String version;
        private final Set<String> parts = versions.parts();
        private final Set<String> suppliers = directory.suppliers();
        private final Map<List<Object>, List<Map<String, Object>>> answers = new HashMap<>();

        Later(String version) {
            this.version = version;
        }

        @Override
        public String what() {
            return "policy";
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public String present(Promise promise) {
            return promise.terms().policyVersion();
        }

        @Override
        public List<Promise> named(String afterVersion, String afterId, int limit) {
            return mapper.selectOnPolicy(version, afterVersion, afterId, limit);
        }

        @Override
        public boolean concerns(Promise promise) {
            return Successor.super.concerns(promise) && !promise.terms().beforeEvent();
        }

        @Override
        public Optional<Bound> bound(Promise promise, CaseFile file) {
            return PolicyVersions.matters(promise, file, parts, suppliers).stream()
                    .filter(matter -> PolicyVersions.promised(promise, order(promise, file, matter, present(promise))))
                    .findFirst()
                    .flatMap(matter -> order(promise, file, matter, version))
                    .map(order -> binding.bind(List.of(order), promise.view().started(), version, Map.of())
                            .get(0))
                    .filter(bound -> !bound.terms().beforeEvent());
        }

        /** What the version says of the promise; empty if no row does. */
        private Optional<PolicyOrder> order(Promise promise, CaseFile file, String matter, String asked) {
            Map<String, Object> facts = file.facts(matter);
            List<Map<String, Object>> rows =
                    answers.computeIfAbsent(List.of(asked, facts.toString()), key -> versions.rows(asked, facts));
            return Optional.ofNullable(
                    binding.orders(file.profile(), rows).get(promise.terms().kind()));
        }

        @Override
        public boolean onlyWhatMoves() {
            return true;
        }
    }
}
