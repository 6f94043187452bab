/**
 * What is heard in a message: words are read into intents, figures, days, yes and no, and from them into facts, by lists kept in
 * {@code bot/}. It knows nothing of conversations. The door is {@link cn.policydesk.hearing.FactHearing}; what is meant is told by
 * {@link cn.policydesk.hearing.IntentWords} and {@link cn.policydesk.hearing.Cues}.
 */
@NullMarked
package cn.policydesk.hearing;

import org.jspecify.annotations.NullMarked;
