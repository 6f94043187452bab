package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands half a name: 技能那个, 关店的那个补贴, 算这个1 灵活就业那个 女的. The part of a message that points is told from the
 * rest, which may tell facts.
 *
 * @param core what it points by: the words without 那个 and what stands around them; empty where only a number points
 * @param number which of the answers offered it counts, from 1, or 0
 * @param rest the other parts of the message, with blanks between; may be empty
 */
record Pointing(String core, int number, String rest) {

    /** The fewest characters that point to a name. */
    private static final int LEAST = 2;

    private static final String BEFORE = "^(?:对|嗯|好的?|那就?|就(?!业)|先(?!进)|再(?!就业)|我|要|想|帮|给|算|选|看|问|说的|是)+";
    private static final Pattern POINTS = Pattern.compile("的?(?:那|这)一?[个项条种笔]的?(?:补贴|补助|奖励|贷款|钱)?"
            + "(?:一共|总共|到底|大概)?(?:能|可以)?(?:领|拿|补|给|贷)?(?:多少|几多|几钿|好多)?钱?(?:就行|就好|呢|吧|呗|嘛|啊|呀)*$");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:就|要|我|选|算|看)*(?:这个|那个|第|选|算)([1-9一二三四五六])(?:个|项|条|种)?(?:吧|呗|嘛)?$");
    private static final Pattern PARTS = Pattern.compile("[\\s\\p{P}]+");
    private static final String DIGITS = "一二三四五六";

    /** Reads a message; null where nothing in it points. */
    static @Nullable Pointing of(String text) {
        List<String> rest = new ArrayList<>(List.of(PARTS.split(text.strip())));
        int number = 0;
        String name = null;
        for (String part : List.copyOf(rest)) {
            Matcher numbered = NUMBERED.matcher(part);
            Matcher points = POINTS.matcher(part);
            if (numbered.matches()) {
                number = number == 0 ? digit(numbered.group(1)) : number;
                rest.remove(part);
            } else if (name == null && points.find()) {
                String core = part.substring(0, points.start()).replaceFirst(BEFORE, "");
                if (core.length() >= LEAST) {
                    name = core;
                    rest.remove(part);
                }
            }
        }
        return name == null && number == 0
                ? null
                : new Pointing(name == null ? "" : name, number, String.join(" ", rest));
    }

    private static int digit(String written) {
        int place = DIGITS.indexOf(written);
        return place < 0 ? Integer.parseInt(written) : place + 1;
    }

    /** Which of the answers offered last it means; none where it names none of them. */
    List<Reply.Choice> among(List<Reply.Choice> choices) {
        String plain = IntentWords.plain(core);
        List<Reply.Choice> named = choices.stream()
                .filter(choice ->
                        !plain.isEmpty() && IntentWords.plain(choice.label()).contains(plain))
                .toList();
        // 算这个1 灵活就业那个: where the name fits several, the number tells which.
        return named.size() != 1 && number > 0 && number <= choices.size() ? List.of(choices.get(number - 1)) : named;
    }

    /** The benefits with figures it means: those whose name holds it, otherwise those the search finds for it. */
    List<Benefit> benefits(Scene scene, String region) {
        if (core.isEmpty()) {
            return List.of();
        }
        String plain = IntentWords.plain(core);
        List<Benefit> named = scene.desk.library().rules().benefits(region).stream()
                .filter(benefit -> !benefit.versions().isEmpty())
                .filter(benefit -> IntentWords.plain(benefit.name()).contains(plain))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        return scene.finder().find(core, region, Set.of(), scene.audience()).stream()
                .filter(benefit -> !benefit.versions().isEmpty())
                .toList();
    }
}
