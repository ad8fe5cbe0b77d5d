package org.answerable.transfer.mapping;

import java.util.List;
import org.answerable.complaint.imported.PastComplaint;
import org.answerable.platform.InvalidInputException.FieldError;
import org.answerable.transfer.source.SourceRow;

/**
 * A row as the mapping reads it.
 *
 * @param key       names it in its source; null if it has none
 * @param complaint null if the row cannot be read
 * @param errors    what cannot be read, field by field
 */
public record MappedRow(SourceRow row, String key, PastComplaint complaint, List<FieldError> errors) {}
