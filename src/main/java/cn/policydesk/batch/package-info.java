/**
 * Lists of people: a table in (CSV or XLSX), the same table with what each of them gets out.
 *
 * <p>{@link cn.policydesk.batch.PeopleList} is the door; {@link cn.policydesk.batch.Jobs} works lists off one after another and
 * forgets them soon, as they name people. A list is read whole and refused with one clear word where it cannot be read; from then on a
 * bad row only spoils itself. May know: {@code library}, {@code benefit}, {@code notice}.
 */
@NullMarked
package cn.policydesk.batch;

import org.jspecify.annotations.NullMarked;
