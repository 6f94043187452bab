package cn.policydesk.command;

import cn.policydesk.library.CurrentLibrary.NothingToServe;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.util.List;
import java.util.stream.Collectors;

/** Says what went wrong in words; never a stack trace. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String words;

    Failure(String words) {
        super(words);
        this.words = words;
    }

    /**
     * Ends the command where something that was read has faults.
     *
     * @param what was read, in Chinese
     */
    static void unlessNone(String what, Faults faults) {
        if (!faults.none()) {
            throw new Failure(what + "有 " + faults.all().size() + " 处错误：\n" + shown(faults.all()));
        }
    }

    static String words(Exception e) {
        return switch (e) {
            case Failure failure -> failure.words;
            case NothingToServe none -> "知识文件有错误：\n" + shown(none.faults());
            default -> "程序出错（" + e.getClass().getSimpleName() + "）。请检查 var/ 能否写入、磁盘是否已满";
        };
    }

    private static String shown(List<Fault> faults) {
        return faults.stream().map(Fault::shown).collect(Collectors.joining("\n"));
    }
}
