package cn.policydesk.dialogue;

import cn.policydesk.StaffFolders;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Notice;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Excerpt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real folders, opened, and an assistant over them. */
record OpenedNotices(CurrentLibrary current, Assistant assistant) {

    private static @Nullable CurrentLibrary shared;

    /** A line of {@code index/golden}. */
    record Golden(String id, String text, String region) {}

    /** The one library of all tests that only read it, and an assistant of one's own. */
    static OpenedNotices open() throws CurrentLibrary.NothingToServe, IOException {
        return new OpenedNotices(opened(), new Assistant(""));
    }

    private static synchronized CurrentLibrary opened() throws CurrentLibrary.NothingToServe, IOException {
        if (shared == null) {
            Path var = Path.of("target/opened-notices");
            StaffFolders.delete(var);
            CurrentLibrary current = new CurrentLibrary(Path.of("."), var, List.of(Assistant::check), line -> {});
            if (!current.start().isEmpty()) {
                throw new IllegalStateException("the staff folders are faulty");
            }
            shared = current;
        }
        return shared;
    }

    private static List<Golden> golden() throws IOException {
        List<Golden> questions = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (String region : List.of("dongyang", "jiangyin", "wushan", "heping", "anshan")) {
            for (String line : Files.readAllLines(Path.of("index/golden", region + ".jsonl"))) {
                if (!line.isBlank()) {
                    JsonNode node = json.readTree(line);
                    questions.add(new Golden(
                            node.path("编号").asString(), node.path("问").asString(), region));
                }
            }
        }
        return questions;
    }

    Library library() {
        return current.get();
    }

    AskReply ask(String question, @Nullable String region, String asOf) {
        return assistant.ask(question, region, LocalDate.parse(asOf), library());
    }

    /** The first answer whose clause is the given one. */
    ClauseAnswer answer(String question, String region, String asOf, String clause) {
        AskReply reply = ask(question, region, asOf);
        return reply.answers().stream()
                .filter(answer -> answer.clause().equals(clause))
                .findFirst()
                .orElseThrow(() -> new AssertionError(question + " → " + reply.reply()));
    }

    /** The replies to all golden questions. */
    Map<Golden, AskReply> askAll(String asOf) throws IOException {
        Map<Golden, AskReply> replies = new LinkedHashMap<>();
        for (Golden question : golden()) {
            replies.put(question, ask(question.text(), question.region(), asOf));
        }
        return replies;
    }

    /** The file of each notice, read apart from the product, without blanks. */
    Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (Notice notice : library().notices()) {
            Path file = Path.of("knowledge/notices", notice.header().region(), notice.id() + ".txt");
            sources.put(notice.id(), bare(Files.readString(file)));
        }
        return sources;
    }

    /** Without blanks of any kind. */
    static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0\\ufeff]", "");
    }

    /** What stands between outer “ and ”, parted at what is left out; fails where they do not match. */
    static List<String> quoted(String reply) {
        List<String> quoted = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < reply.length(); i++) {
            if (reply.charAt(i) == '“' && depth++ == 0) {
                start = i + 1;
            } else if (reply.charAt(i) == '”' && --depth == 0) {
                quoted.addAll(List.of(reply.substring(start, i).split(Excerpt.GAP)));
            }
        }
        if (depth != 0) {
            throw new AssertionError("quotation marks do not match: " + reply);
        }
        quoted.removeIf(String::isBlank);
        return quoted;
    }
}
