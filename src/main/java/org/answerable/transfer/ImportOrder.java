package org.answerable.transfer;

import java.nio.file.Path;

/**
 * What to import.
 *
 * @param file    the cases
 * @param mapping the file that says how to read them
 * @param dryRun  true to check everything and write nothing
 * @param refused where the refused rows go; the file is made only if there are any
 */
public record ImportOrder(Path file, Path mapping, boolean dryRun, Path refused) {}
