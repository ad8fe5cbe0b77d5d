package badmodules.right;

import badmodules.left.Left;

/** Deliberately bad: needs the module that needs it. */
public record Right(Left left) {}
