package cn.policydesk.notice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a notice from its two files: the text, kept byte for byte, and the header beside it.
 *
 * <p>Stateless; safe for use by several threads.
 */
public final class NoticeReader {

    private NoticeReader() {}

    /**
     * Reads, cuts and checks a notice.
     *
     * @param text the notice's text, UTF-8
     * @param header its header file, YAML
     * @param folder what to put before the file names in faults, as staff know it
     * @param faults receives everything that is wrong
     * @return the notice, or null where one of the files could not be read at all; with faults added it must not be published
     */
    public static @Nullable Notice read(Path text, Path header, String folder, Faults faults) {
        String textName = folder + "/" + text.getFileName();
        String headerName = folder + "/" + header.getFileName();
        StaffNode root = StaffNode.read(header, headerName, faults);
        byte[] bytes;
        String source;
        try {
            bytes = Files.readAllBytes(text);
            source = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            faults.add(textName, 0, "通知正文不是UTF-8编码", "请用UTF-8重新保存，不要改动文字");
            return null;
        } catch (IOException e) {
            faults.add(textName, 0, "通知正文读不出来", "请检查文件是否存在、能否读取");
            return null;
        }
        if (root == null) {
            return null;
        }
        if (!root.isMap()) {
            root.fault("文件头应当是“键: 值”的分组", "请参照 knowledge/README.md");
            return null;
        }
        Header read = HeaderReader.read(root);
        checkSum(root, bytes, textName);
        if (!headerName.endsWith("/" + read.id() + ".yaml")) {
            root.fault("“编号”（" + read.id() + "）与文件名不一致", "请改成一致");
        }
        Notice notice = cut(read, source);
        NoticeCheck.check(notice, root, textName, faults);
        return notice;
    }

    /** Cuts a text with a header at hand, without checking it. */
    static Notice cut(Header header, String source) {
        List<Part> parts = new Segmenter(header.id(), source, header.repeats()).cut();
        return new Notice(header, source, AnnexEcho.mark(parts));
    }

    private static void checkSum(StaffNode root, byte[] bytes, String textName) {
        String declared = root.required("校验");
        String actual = sha256(bytes);
        if (!declared.isEmpty() && !declared.equalsIgnoreCase(actual)) {
            StaffNode node = root.child("校验");
            (node == null ? root : node).fault("校验与 " + textName + " 不符，正文被改动过", "如确是新版正文，请把“校验”改为 " + actual);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
