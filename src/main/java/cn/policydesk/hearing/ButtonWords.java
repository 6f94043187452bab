package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 专项能力证, 月嫂专项能力证 to the button 结业证书或专项能力证书: the words of one button, its end left out. Stateless. */
final class ButtonWords {

    private static final Pattern LEADING =
            Pattern.compile("^(?:我|他|她|的|就是|是|拿到?的?|考到?的?|有|那个|这个|一个|一本|叫|应该|了)+|(?:那个|那种|那本|的|来着|吧|啊|呀|呢)+$");
    private static final Pattern BETWEEN = Pattern.compile("或者?|、|（|）|和");
    private static final Pattern SMALL = Pattern.compile("[\\p{P}\\s的是了嘛吧啊呀呢哦]|^(?:我们?|俺们?|咱们?)(?:是)?");
    private static final int LEAST = 3;
    /** Shorter ones may say the opposite in another order. */
    private static final int LOOSE = 6;

    private ButtonWords() {}

    /** A button always says what it stands for. */
    static Optional<Known> pressed(String message, List<Slots.Button> buttons, Fact open) {
        return buttons.stream()
                .filter(button -> button.text().equals(message.strip()))
                .flatMap(button -> Stream.ofNullable(BareAnswer.read(open, button)))
                .findFirst();
    }

    /** 个体户，以单位名义参保的 to 以单位名义参保的个体户: all the words of one button, in another order. */
    static Optional<Known> loosely(String message, List<Slots.Button> buttons, Fact open) {
        String said = bare(message);
        List<Slots.Button> meant = said.length() < LOOSE
                ? List.of()
                : buttons.stream()
                        .filter(button -> sorted(bare(button.text())).equals(sorted(said)))
                        .toList();
        return meant.size() == 1 ? Optional.ofNullable(BareAnswer.read(open, meant.getFirst())) : Optional.empty();
    }

    private static String bare(String text) {
        return SMALL.matcher(text).replaceAll("");
    }

    private static String sorted(String text) {
        return text.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The value of the one button the words belong to; null where they belong to none or to several. */
    static @Nullable Known in(String said, List<Slots.Button> buttons, Fact open, HearingWords words) {
        String own = LEADING.matcher(said).replaceAll("");
        if (own.length() < LEAST || words.all(HearingWords.Bag.NOT).stream().anyMatch(own::startsWith)) {
            return null;
        }
        Slots.Button found = null;
        for (Slots.Button button : buttons) {
            boolean meant = BETWEEN.splitAsStream(words.form(button.text()))
                    .filter(part -> part.length() > LEAST)
                    .anyMatch(part -> part.startsWith(own) || own.endsWith(part) || own.endsWith(short1(part)));
            if (meant && found != null) {
                return null;
            }
            found = meant ? button : found;
        }
        return found == null ? null : BareAnswer.read(open, found);
    }

    /** 专项能力证 of 专项能力证书. */
    private static String short1(String part) {
        return part.endsWith("证书") ? part.substring(0, part.length() - 1) : part;
    }
}
