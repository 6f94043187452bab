package cn.policydesk.batch;

import java.util.List;

/**
 * What came of a list whose answer was written.
 *
 * @param fileName what to call the answer
 * @param format what it is
 * @param rows how many people
 * @param problems how many rows have something in 问题
 * @param remarks what concerns the whole list, in Chinese
 */
public record Answered(String fileName, Format format, int rows, int problems, List<String> remarks) {
    public Answered {
        remarks = List.copyOf(remarks);
    }
}
