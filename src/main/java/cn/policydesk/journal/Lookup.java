package cn.policydesk.journal;

/** What comes of looking up a number. */
public sealed interface Lookup {

    /** It is kept. */
    record Found(KeptQuote quote) implements Lookup {}

    /** No quote has it, or no longer. */
    record Unknown() implements Lookup {}

    /** The person had everything erased. */
    record Forgotten() implements Lookup {}

    /** The journal cannot be read at present. */
    record Unavailable() implements Lookup {}
}
