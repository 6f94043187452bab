package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.IntentWords;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 没参加啥培训啊，我是问开店的有没有补贴; 不是培训呀，就是我开农家乐的创业补贴: what was taken up is not what was meant. It is left, and what is said to be meant is
 * looked at as if it had been asked at first. One per message.
 */
final class MeantOtherwise {

    private static final String ASKED = " 能领多少";
    /** 我是问开店的…, 我问的是…: at the beginning of a clause. */
    private static final Pattern ASKING =
            Pattern.compile("(?:^|[,，。；;！!\\s])(?:[我俺咱])(?:是|就是)?(?:想|要)?问的?(?:就)?是?(?=\\p{IsHan})");
    /** 不是培训呀，就是…: what is denied stands in the name of what was taken up. */
    private static final Pattern NOT_BUT =
            Pattern.compile("^(?:不是|不要|没问|不问|不算)([^,，。\\s不没]{2,8}?)[呀啊哦嘛的]*[,，。\\s]+(?:就是|是|我要|我说的?是)");

    private static final int LEAST = 4;

    private final Scene scene;

    MeantOtherwise(Scene scene) {
        this.scene = scene;
    }

    /** What is to be looked at instead; the text itself where nothing else is meant than what is worked on, or nothing is found for it. */
    String of(String text) {
        String region = scene.c().region();
        Benefit now = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (region == null || now == null) {
            return text;
        }
        Matcher not = NOT_BUT.matcher(text.strip());
        Matcher asking = ASKING.matcher(text);
        boolean denied = not.find() && IntentWords.plain(now.name()).contains(IntentWords.plain(not.group(1)));
        if (!denied && !asking.find()) {
            return text;
        }
        String meant = (denied ? text.strip().substring(not.end()) : text.substring(asking.end())).strip();
        List<Benefit> found = meant.length() < LEAST
                ? List.of()
                : scene.finder().find(meant + ASKED, region, facts(meant), scene.audience());
        boolean worked =
                found.stream().map(Benefit::id).anyMatch(scene.person().trail().worked()::contains);
        if (found.isEmpty() || found.contains(now) || worked) {
            return text;
        }
        if (!denied && asking.start() > 0) {
            var _ = new Remembering(scene).take(text.substring(0, asking.start()));
        }
        scene.keep(scene.person().asking(null).wants(Goal.NOTHING));
        scene.read(meant);
        return meant;
    }

    private Set<String> facts(String words) {
        return scene.hear(words, null).facts().stream()
                .map(one -> one.fact().id())
                .collect(Collectors.toSet());
    }
}
