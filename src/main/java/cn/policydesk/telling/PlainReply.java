package cn.policydesk.telling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes an answer as plain text that fits a message, leaving out the least important first. */
public final class PlainReply {

    /** What one message of a messenger holds, in bytes of UTF-8. */
    public static final int MOST_BYTES = 1900;

    private final Talk talk;
    private final String baseUrl;

    /** @param baseUrl for absolute links, without a slash at the end; empty for no links */
    PlainReply(Talk talk, String baseUrl) {
        this.talk = talk;
        this.baseUrl = baseUrl;
    }

    String answered(List<ClauseAnswer> answers, boolean severalRegions, String prefix) {
        ClauseAnswer first = answers.getFirst();
        List<String> others = new ArrayList<>();
        for (int i = 1; i < answers.size(); i++) {
            ClauseAnswer other = answers.get(i);
            others.add(talk.say(
                    Phrase.OTHER,
                    "序号",
                    String.valueOf(i),
                    "地区",
                    severalRegions ? other.regionName() : "",
                    "条",
                    other.clause(),
                    "款",
                    String.valueOf(other.paragraph()),
                    "小标题",
                    other.heading(),
                    "标题",
                    other.title(),
                    "原文",
                    other.gist()));
        }
        // From complete to bare: the first that fits is sent.
        for (int level = 0; level <= 4; level++) {
            String reply = compose(first, others, severalRegions, prefix, level);
            if (bytes(reply) <= MOST_BYTES) {
                return reply;
            }
        }
        return cut(compose(first, List.of(), severalRegions, prefix, 4));
    }

    private String compose(ClauseAnswer answer, List<String> others, boolean severalRegions, String prefix, int level) {
        List<String> lines = new ArrayList<>();
        if (!prefix.isEmpty()) {
            lines.add(prefix);
        }
        lines.add(talk.say(Phrase.GIST, "原文", answer.gist()));
        String excerpt = excerpt(answer, level);
        if (!excerpt.isEmpty()) {
            lines.add("");
            lines.add(excerpt);
        }
        String number = answer.documentNumber();
        lines.add(talk.say(
                Phrase.CITATION,
                "地区",
                severalRegions ? answer.regionName() : "",
                "标题",
                answer.title(),
                "文号",
                number == null ? "" : number,
                "条",
                answer.clause(),
                "款",
                String.valueOf(answer.paragraph())));
        lines.add("");
        lines.add("【" + answer.validity().note() + "】");
        if (!answer.departments().isEmpty()) {
            int shown = level == 0 ? answer.departments().size() : 3;
            boolean more = answer.departments().size() > shown;
            lines.add(talk.say(
                    Phrase.DEPARTMENTS,
                    "部门",
                    String.join("、", answer.departments().stream().limit(shown).toList()) + (more ? "等" : "")));
        }
        lines.addAll(
                level < 3 ? answer.notes() : answer.notes().stream().limit(1).toList());
        lines.add(talk.say(Phrase.SUBJECT_TO_REVIEW));
        if (!baseUrl.isEmpty()) {
            lines.add(talk.say(Phrase.LINK, "网址", baseUrl + answer.url()));
        }
        if (!others.isEmpty() && level < 2) {
            lines.add("");
            lines.add(talk.say(Phrase.OTHERS_HEAD));
            lines.addAll(others);
        }
        return String.join("\n", lines);
    }

    /** The excerpt in quotation marks; from level 2 on the matching sentences alone, from level 4 on none;
     * what is left out is marked. */
    private static String excerpt(ClauseAnswer answer, int level) {
        if (level >= 4) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        boolean shown = false;
        boolean gap = answer.excerptCut().front();
        for (ClauseAnswer.Piece piece : answer.excerpt()) {
            if (piece.text().equals(Excerpt.GAP) || (level >= 2 && !piece.highlight()) || (level >= 3 && shown)) {
                gap = true;
            } else {
                text.append(gap ? Excerpt.GAP : "").append(piece.text());
                shown = true;
                gap = false;
            }
        }
        return "“" + text.toString().strip() + (gap || answer.excerptCut().back() ? Excerpt.GAP : "") + "”";
    }

    String unsure(List<ClauseAnswer> candidates, boolean severalRegions, String prefix) {
        List<String> lines = new ArrayList<>();
        if (!prefix.isEmpty()) {
            lines.add(prefix);
        }
        lines.add(talk.say(Phrase.UNSURE));
        for (int i = 0; i < candidates.size(); i++) {
            ClauseAnswer each = candidates.get(i);
            String heading = each.heading().isEmpty() ? each.gist() : each.heading();
            lines.add(talk.say(
                    Phrase.CANDIDATE,
                    "序号",
                    String.valueOf(i + 1),
                    "简称",
                    severalRegions ? each.regionName() : "",
                    "条",
                    each.clause(),
                    "小标题",
                    heading));
        }
        lines.add(talk.say(Phrase.UNSURE_END));
        return cut(String.join("\n", lines));
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The text cut to what a message holds, at a character's end. */
    static String cut(String text) {
        if (bytes(text) <= MOST_BYTES) {
            return text;
        }
        int end = text.length();
        while (end > 0 && bytes(text.substring(0, end)) > MOST_BYTES - 3) {
            end -= Character.isLowSurrogate(text.charAt(end - 1)) ? 2 : 1;
        }
        return text.substring(0, end) + "…";
    }
}
