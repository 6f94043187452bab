/**
 * Finds the paragraph that answers a question in everyday Chinese, or says that there is none.
 *
 * <p>Door: {@link cn.policydesk.search.ClauseIndex}, a Lucene index on disk over the paragraphs of all notices and over the
 * lines staff wrote on how people ask for each of them. A text is looked at in five ways at once: the words of Lucene's
 * SmartChineseAnalyzer, pairs of characters, single characters, the terms of the word files in {@code index/}, and the sounds
 * (Pinyin) against typing slips. The only room that knows Lucene; all words and names live in {@code index/}.
 *
 * <p>How a question travels: {@code Scope} (which region is meant) → {@code TextAnalysis} (features) → one composed Lucene
 * query for paragraphs and one for asked lines → {@code Ranking} (both put together) → {@code Judgement} (answered, unsure or
 * not found, from what of the question the best paragraph covers).
 *
 * <p>May know: {@code notice}.
 */
@NullMarked
package cn.policydesk.search;

import org.jspecify.annotations.NullMarked;
