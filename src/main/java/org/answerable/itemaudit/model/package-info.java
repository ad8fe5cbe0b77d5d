/** The rules of audits: half-years, samples, findings. */
package org.answerable.itemaudit.model;
