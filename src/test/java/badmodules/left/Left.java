package badmodules.left;

import badmodules.right.Right;

/** Deliberately bad: needs the module that needs it. */
public record Left(Right right) {}
