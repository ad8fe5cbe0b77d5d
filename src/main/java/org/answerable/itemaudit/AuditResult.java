package org.answerable.itemaudit;

import java.util.List;

/** The figures of an audit. */
public record AuditResult(
        int sampled,
        int checked,
        int asRegistered,
        int different,
        int missing,
        int notRegistered,
        int corrections,
        int unapproved) {

    private static final double HUNDRED = 100.0;

    /** Counted from what was found. */
    public static AuditResult of(List<Finding> findings) {
        return new AuditResult(
                (int) findings.stream()
                        .filter(finding -> finding.code() != null)
                        .count(),
                (int) findings.stream()
                        .filter(finding -> finding.code() != null && finding.seen() != null)
                        .count(),
                count(findings, Finding.AS_REGISTERED),
                count(findings, Finding.DIFFERENT),
                count(findings, Finding.MISSING),
                count(findings, Finding.NOT_REGISTERED),
                (int) findings.stream().filter(Finding::isCorrection).count(),
                (int) findings.stream().filter(Finding::isUnapproved).count());
    }

    private static int count(List<Finding> findings, String outcome) {
        return (int) findings.stream()
                .filter(finding ->
                        finding.seen() != null && outcome.equals(finding.seen().outcome()))
                .count();
    }

    /** How many of a hundred checked items are as the register says, null before one was checked. */
    public Double share() {
        return checked == 0 ? null : Math.round(asRegistered * HUNDRED * 10 / checked) / 10.0;
    }
}
