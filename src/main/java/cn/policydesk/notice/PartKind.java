package cn.policydesk.notice;

/** What a stretch of a notice's text is. */
public enum PartKind {
    /** A title line, or the head of the document above it. */
    TITLE,
    /** Everything with sentences before the first clause of a document. */
    PREAMBLE,
    /** A chapter heading. */
    CHAPTER,
    /** A paragraph of a clause. */
    CLAUSE,
    /** A paragraph without a label after the last clause. */
    CLOSING,
    /** The name, column heads or group heads of an annex, or the list of annexes. */
    ANNEX_TITLE,
    /** A row of an annex table or a numbered entry of an annex. */
    ANNEX_ROW,
    /** Signature, date, publication remark, print block. */
    SIGNATURE,
    /** A stretch that the header declares to be a repetition. */
    COPY
}
