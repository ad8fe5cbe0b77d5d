package badclasses.complaint.here;

import badclasses.complaint.there.There;

/** Needs a room that needs this one. */
public class Here {
    There other;
}
