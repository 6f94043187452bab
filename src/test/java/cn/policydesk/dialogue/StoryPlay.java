package cn.policydesk.dialogue;

import cn.policydesk.library.Library;
import cn.policydesk.notice.Faults;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Talk;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays one story through an assistant and tells, in Chinese, where the conversation goes otherwise. */
final class StoryPlay {

    private static final int LONG_LINE = 8;
    private static final Talk TALK = Talk.read(Path.of("."), new Faults());

    private final Story story;
    private final Library library;
    private final Assistant assistant;
    private final StoryClock clock;
    private final Map<String, Seen> users = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final StringBuilder transcript = new StringBuilder();
    private Instant now;
    private int messages;

    /** What one user saw. */
    private static final class Seen {
        private final Set<String> asked = new LinkedHashSet<>();
        private @Nullable Reply last;
        private @Nullable String open;
        private String id = "";
        private int questions;
        private int others;
        private QuoteReply.@Nullable Quoted quote;
    }

    /**
     * @param assistant may have played other stories: the users of each have names of their own
     * @param clock the one the assistant goes by
     */
    StoryPlay(Story story, Library library, Assistant assistant, StoryClock clock) {
        this.story = story;
        this.library = library;
        this.assistant = assistant;
        this.clock = clock;
        this.now = story.today().atTime(9, 0).atZone(StoryClock.ZONE).toInstant();
    }

    /** What went otherwise than written; empty where nothing did. */
    List<String> play() {
        for (Story.Line line : story.lines()) {
            now = now.plus(line.pause());
            clock.set(now);
            Seen seen = users.computeIfAbsent(line.who(), key -> new Seen());
            if (!line.again()) {
                seen.id = "m" + ++messages;
            }
            Reply reply = assistant.chat(
                    new Incoming(story.channel(), user(line.who()), seen.id, line.says(), story.region(), null, now),
                    library);
            write(line, reply);
            always(line, seen, reply);
            expected(line, reply);
            count(line, seen, reply);
            seen.last = reply;
        }
        int asked = questions();
        if (story.most() >= 0 && asked > story.most()) {
            problems.add(story.file() + "：" + story.line() + "“" + story.name() + "”：问了" + asked + "个，最多" + story.most()
                    + "个");
        }
        return problems;
    }

    /** One and the same name in two stories is two users. */
    private String user(String who) {
        return who + " " + story.name();
    }

    int questions() {
        return users.values().stream().mapToInt(seen -> seen.questions).sum();
    }

    int others() {
        return users.values().stream().mapToInt(seen -> seen.others).sum();
    }

    /** The conversation as it went. */
    String transcript() {
        return transcript.toString();
    }

    /** How few of the facts asked for would have been enough, or -1 where nothing was worked out for one benefit. */
    int fewest() {
        int all = 0;
        boolean any = false;
        for (Map.Entry<String, Seen> user : users.entrySet()) {
            QuoteReply.Quoted quote = user.getValue().quote;
            Person person = assistant.person(story.channel(), user(user.getKey()));
            if (quote != null && person != null) {
                any = true;
                all += new FewestQuestions(library, quote.benefit(), story.today())
                        .of(person.facts(), user.getValue().asked);
            }
        }
        return any ? all : -1;
    }

    // ---- what holds in every conversation

    private void always(Story.Line line, Seen seen, Reply reply) {
        String text = text(reply);
        if (text.isBlank()) {
            wrong(line, "没有回答");
        }
        if (text.contains("{") || text.contains("null")) {
            wrong(line, "回答里有没填好的地方：" + text);
        }
        String unsaid = SumsStand.unsaid(text);
        if (!unsaid.isEmpty()) {
            wrong(line, "说了金额，没说现在能不能申领、到哪天为止：" + unsaid);
        }
        Reply last = seen.last;
        if (line.again()) {
            if (!Objects.equals(last, reply)) {
                wrong(line, "同一条消息重发，回答变了");
            }
            return;
        }
        if (last != null && text(last).equals(text)) {
            wrong(line, "和上一句回答一模一样：" + text);
        }
        Set<String> lines = new HashSet<>();
        for (String one : text.split("\n")) {
            if (one.length() >= LONG_LINE && !lines.add(one)) {
                wrong(line, "同一个回答里这句说了两遍：" + one);
            }
        }
    }

    private static String text(Reply reply) {
        return String.join(
                "\n", reply.messages().stream().map(Reply.Message::text).toList());
    }

    // ---- what the story expects

    private void expected(Story.Line line, Reply reply) {
        String text = text(reply);
        for (String word : line.holds()) {
            if (!text.contains(word)) {
                wrong(line, "回答里应当有“" + word + "”");
            }
        }
        for (String word : line.lacks()) {
            if (text.contains(word)) {
                wrong(line, "回答里不应当有“" + word + "”");
            }
        }
        List<Reply.Choice> choices = reply.messages().stream()
                .flatMap(message -> message.choices().stream())
                .toList();
        for (String word : line.choices()) {
            if (choices.stream().noneMatch(choice -> choice.label().contains(word))) {
                wrong(
                        line,
                        "按钮里应当有“" + word + "”，现在是"
                                + choices.stream().map(Reply.Choice::label).toList());
            }
        }
        if (line.asks() != null && !line.asks().equals(asked(reply))) {
            wrong(line, "接下来应当问“" + line.asks() + "”，实际问“" + asked(reply) + "”");
        }
        line.got().forEach(got -> got(line, got, reply));
    }

    /** What a reply asks: a fact, 地区, 个人单位, 方面, 哪一项, 接着 or 无. */
    private String asked(Reply reply) {
        if (reply.asking() != null) {
            return reply.asking().fact();
        }
        String last =
                reply.messages().isEmpty() ? "" : reply.messages().getLast().text();
        if (last.contains(TALK.say(Phrase.TALK_REGION).replaceAll("\\{.*", ""))) {
            return "地区";
        }
        if (last.contains(TALK.say(Phrase.SWEEP_TOPIC)) || last.contains(TALK.say(Phrase.SWEEP_TOPIC_NEXT))) {
            return "方面";
        }
        return last.contains(TALK.say(Phrase.TALK_AUDIENCE))
                ? "个人单位"
                : last.contains(TALK.say(Phrase.TALK_WHICH))
                        ? "哪一项"
                        : last.contains(TALK.say(Phrase.TALK_RESTED)) ? "接着" : "无";
    }

    private void got(Story.Line line, Story.Got got, Reply reply) {
        if (got.benefit().equals("无")) {
            if (!reply.quotes().isEmpty()) {
                wrong(line, "这里不应当有结果");
            }
            return;
        }
        QuoteReply.Quoted quote = reply.quotes().stream()
                .filter(one -> one.benefit().equals(got.benefit()))
                .findFirst()
                .orElse(null);
        if (quote == null) {
            wrong(
                    line,
                    "应当得出" + got.benefit() + "，现在是"
                            + reply.quotes().stream()
                                    .map(QuoteReply.Quoted::benefit)
                                    .toList());
            return;
        }
        QuoteReply.Sum amount = quote.amount();
        QuoteReply.Most most = quote.atMost();
        same(line, "结果", got.outcome(), quote.outcome());
        if (got.amount() != null) {
            number(line, "金额", got.amount(), amount == null ? null : amount.low());
        }
        if (got.amount() != null || got.most() != null) {
            number(line, "金额上限", got.most() == null ? got.amount() : got.most(), amount == null ? null : amount.high());
        }
        if (got.total() != null) {
            number(line, "合计", got.total(), most == null ? null : most.total());
        }
        same(line, "可领", got.payable(), quote.validity().payable() ? "是" : "否");
    }

    private void same(Story.Line line, String what, @Nullable String wanted, String is) {
        if (wanted != null && !wanted.equals(is)) {
            wrong(line, what + "应当是" + wanted + "，实际是" + is);
        }
    }

    private void number(Story.Line line, String what, @Nullable String wanted, @Nullable String is) {
        if (wanted != null && (is == null || new BigDecimal(wanted).compareTo(new BigDecimal(is)) != 0)) {
            wrong(line, what + "应当是" + wanted + "，实际是" + is);
        }
    }

    private void wrong(Story.Line line, String what) {
        problems.add(story.file() + "：" + line.line() + "“" + story.name() + "”说“"
                + (line.says().length() > 30 ? line.says().substring(0, 30) + "…" : line.says()) + "”：" + what);
    }

    // ---- counting

    private void count(Story.Line line, Seen seen, Reply reply) {
        if (line.again()) {
            return;
        }
        String asked = asked(reply);
        if (reply.asking() != null && !asked.equals(seen.open)) {
            seen.questions++;
            seen.asked.add(asked);
        } else if (reply.asking() == null && !asked.equals("无")) {
            seen.others++;
        }
        seen.open = reply.asking() == null ? null : asked;
        if (reply.quotes().size() == 1) {
            seen.quote = reply.quotes().getFirst();
        }
    }

    private void write(Story.Line line, Reply reply) {
        transcript.append("〔").append(line.who()).append("〕").append(line.says().length() > 60 ? "……" : line.says());
        for (Reply.Message message : reply.messages()) {
            transcript.append("\n    ").append(message.text().replace("\n", "\n    "));
            if (!message.choices().isEmpty()) {
                transcript
                        .append("\n    ▸")
                        .append(message.choices().stream()
                                .map(Reply.Choice::label)
                                .toList());
            }
        }
        transcript.append("\n    问：").append(asked(reply)).append('\n');
    }
}
