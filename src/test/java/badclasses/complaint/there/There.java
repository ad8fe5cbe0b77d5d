package badclasses.complaint.there;

import badclasses.complaint.here.Here;

/** Needs a room that needs this one. */
public class There {
    Here other;
}
