/** How the engine's own web applications and REST interface learn who is logged in. */
package org.answerable.engine.web;
