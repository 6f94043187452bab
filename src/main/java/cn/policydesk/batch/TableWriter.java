package cn.policydesk.batch;

import java.io.IOException;
import java.util.List;

/** Writes a table row by row. Not safe for use by several threads. */
interface TableWriter {

    /** Most characters a spreadsheet takes in one cell. */
    int MOST_CHARACTERS = 32_767;

    /** Adds a row. */
    void row(List<Cell> cells) throws IOException;

    /** Writes what is still to write; the stream below stays open. */
    void finish() throws IOException;
}
