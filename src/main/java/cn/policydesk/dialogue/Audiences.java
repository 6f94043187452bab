package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For whom somebody asks, by what they tell. */
final class Audiences {

    /** By how much facts must speak more for people than for firms, or the other way round. */
    private static final double CLEARLY = 1.5;

    /** 朋友 and the like are as often spoken of for a firm of theirs. */
    private static final Pattern KIN = Pattern.compile("(?!朋友|同学|老乡|战友|哥们|兄弟|亲戚|邻居)" + Kin.WORD);

    /** 在厂里上班 speaks of a firm, and of nobody who has one. */
    private static final Pattern EMPLOYED = Pattern.compile(
            "(?:在|进|给)[^,，。\\s]{0,8}(?:厂|公司|单位|企业|店)里?[^,，。\\s]{0,3}(?:上班|打工|做工|干活|工作|做事)|当(?:工人|职工|员工)");

    private Audiences() {}

    /** For whom a message asks; null where it does not say. */
    static Benefit.@Nullable Audience said(Scene scene, String text) {
        return scene.desk.words().cues().said(Cue.EMPLOYER, text) ? Benefit.Audience.EMPLOYER : scene.audience();
    }

    /** The same; where the message does not say, what was said before holds for an employer. */
    static Benefit.@Nullable Audience meant(Scene scene, String text) {
        Benefit.Audience said = said(scene, text);
        return said == null && scene.person().trail().firm() && !scene.wants(Intent.CITIZEN)
                ? Benefit.Audience.EMPLOYER
                : said;
    }

    /** 我表妹在厂里上班 她能领啥: a relative of whom no firm is told is one of the people; otherwise null. */
    static Benefit.@Nullable Audience kin(Scene scene, String text) {
        Person person = scene.person();
        boolean kin = KIN.matcher(person.label()).matches();
        boolean firm = person.trail().firm()
                || scene.wants(Intent.FIRM)
                || scene.wants(Intent.EMPLOYER) && !EMPLOYED.matcher(text).find();
        return kin && !firm ? Benefit.Audience.CITIZEN : null;
    }

    /** Of several benefits those for the side that asks, behind one that is for employers alone or for people alone; all of them else. */
    static List<Benefit> same(Scene scene, List<Benefit> some) {
        List<String> worked = scene.person().trail().worked();
        String last =
                scene.person().goal() instanceof Goal.One(String id) ? id : worked.isEmpty() ? "" : worked.getLast();
        Benefit now = scene.desk.library().rules().benefit(last).orElse(null);
        if (now == null || some.contains(now)) {
            return some;
        }
        boolean own = now.audiences().contains(Benefit.Audience.CITIZEN);
        List<Benefit> same = some.stream()
                .filter(benefit -> benefit.audiences().contains(Benefit.Audience.CITIZEN) == own)
                .toList();
        return same.isEmpty() ? some : same;
    }

    /** For whom what was told speaks: for whom most of the benefits are that use it; null where that is not clear. */
    static Benefit.@Nullable Audience told(Scene scene) {
        String region = scene.c().region();
        double citizen = 0;
        double other = 0;
        for (String fact : scene.person().facts().keySet()) {
            List<Benefit> users = scene.desk.library().rules().benefits(region == null ? "" : region).stream()
                    .filter(benefit -> scene.pursuit().facts(benefit).contains(fact))
                    .toList();
            for (Benefit benefit : users) {
                boolean own = benefit.audiences().contains(Benefit.Audience.CITIZEN);
                citizen += own ? 1.0 / users.size() : 0;
                other += own && benefit.audiences().size() == 1 ? 0 : 1.0 / users.size();
            }
        }
        return citizen > CLEARLY * other
                ? Benefit.Audience.CITIZEN
                : other > CLEARLY * citizen ? Benefit.Audience.EMPLOYER : null;
    }
}
