package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.Slots;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How well some words name a fact: 半年内创业成功的人数 names the one it is called by better than another that counts people too.
 *
 * @param slots how facts are called and spoken of
 */
record NamedBy(Slots slots) {

    private static final Pattern GENERAL = Pattern.compile("人数|的人|个月|多久|多少|时间|没有|一共|[一二三两半]个|[0-9]");
    private static final int PART = 2;

    /** How much of a fact's name, or of what is said for it, some words hold. */
    int share(Fact fact, String name, String text) {
        String own = slots.name(fact);
        if (text.contains(own)) {
            return own.length() + text.length();
        }
        Set<String> parts = new LinkedHashSet<>();
        for (int i = 0; i + PART <= name.length(); i++) {
            String part = name.substring(i, i + PART);
            if (own.contains(part) && !GENERAL.matcher(part).find()) {
                parts.add(part);
            }
        }
        int saying = slots.slot(fact).stream()
                .map(Slots.Slot::sayings)
                .flatMap(sayings -> sayings.values().stream())
                .flatMap(List::stream)
                .filter(word -> word.length() >= PART && name.contains(word))
                .mapToInt(word -> word.length() - 1)
                .max()
                .orElse(0);
        return Math.max(parts.size(), saying);
    }
}
