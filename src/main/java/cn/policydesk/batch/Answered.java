package cn.policydesk.batch;

import java.util.List;

/**
 * A list worked off.
 *
 * @param file the file's bytes; not to be changed
 * @param fileName what to call it
 * @param format what it is
 * @param rows how many people
 * @param problems how many rows have something in 问题
 * @param remarks what concerns the whole list, in Chinese
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, handed from the maker to one reader
public record Answered(byte[] file, String fileName, Format format, int rows, int problems, List<String> remarks) {
    public Answered {
        remarks = List.copyOf(remarks);
    }
}
