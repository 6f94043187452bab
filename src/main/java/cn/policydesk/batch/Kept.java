package cn.policydesk.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;

/** The answer to a list as it is kept: packed, in memory. */
public final class Kept {

    private final Answered answered;
    private final byte[] packed;

    Kept(Answered answered, byte[] packed) {
        this.answered = answered;
        this.packed = packed;
    }

    /** What it is. */
    public Answered answered() {
        return answered;
    }

    /** Writes the file; the stream stays open. */
    public void writeTo(OutputStream out) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            in.transferTo(out);
        }
    }

    int size() {
        return packed.length;
    }
}
