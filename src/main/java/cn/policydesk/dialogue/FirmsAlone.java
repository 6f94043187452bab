package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 我公司3个员工 失业险退多少: of two that differ in the kind of firm their names end with, the one for another kind is not offered. */
final class FirmsAlone {

    private static final Pattern KIND = Pattern.compile("（([^（）]*)）$");
    private static final Pattern COMPANY = Pattern.compile("公司|[我咱俺]们?企业|[我咱俺]们?厂|厂[里头]");
    private static final Pattern OTHER = Pattern.compile("个体户?|个体工商户|社会组织|社会团体|社会服务机构|事务所|律所|会计所|民办非企业|民非|协会|商会|基金会");
    /** What a company is told of beside itself: 个体户转公司. */
    private static final Pattern BOTH = Pattern.compile("个体|转|家政|物业");

    private FirmsAlone() {}

    /** The benefits without those for another kind of firm than a message says; all where it says none. */
    static List<Benefit> of(List<Benefit> found, String text) {
        boolean company = COMPANY.matcher(text).find() && !BOTH.matcher(text).find();
        boolean other = OTHER.matcher(text).find() && !COMPANY.matcher(text).find();
        if (company == other) {
            return found;
        }
        List<Benefit> kept = found.stream()
                .filter(one -> !other(found, one, company ? "企业" : "个体"))
                .toList();
        return kept.isEmpty() ? found : kept;
    }

    private static boolean other(List<Benefit> found, Benefit one, String kind) {
        Matcher own = KIND.matcher(one.name());
        if (!own.find() || own.group(1).contains(kind)) {
            return false;
        }
        String name = one.name().substring(0, own.start());
        return found.stream().filter(next -> next.name().startsWith(name + "（")).anyMatch(next -> {
            Matcher its = KIND.matcher(next.name());
            return its.find() && its.group(1).contains(kind);
        });
    }
}
