package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the benefit somebody names by its id or by what people call it. */
public final class BenefitNames {

    private static final int SHOWN = 60;

    private BenefitNames() {}

    /**
     * The benefit of an id or name.
     *
     * @param region the region it must be of, or null
     * @param mistakes receives why there is none
     * @return null where there is none, or more than one
     */
    public static @Nullable Benefit find(Rulebook book, String given, @Nullable String region, List<Mistake> mistakes) {
        String name = given.strip();
        Benefit byId = book.benefit(name).orElse(null);
        if (byId != null) {
            if (region == null || byId.region().equals(region)) {
                return byId;
            }
            mistakes.add(new Mistake(
                    "benefit",
                    "“" + name + "”是 " + byId.region() + " 的待遇，不是 " + region + " 的",
                    "把 region 改成 " + byId.region()));
            return null;
        }
        List<Benefit> within = region == null ? book.benefits() : book.benefits(region);
        List<Benefit> named =
                within.stream().filter(each -> each.name().equals(name)).toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        if (named.isEmpty()) {
            mistakes.add(unknown(name, within));
        } else {
            mistakes.add(new Mistake(
                    "benefit",
                    "叫“" + name + "”的待遇不止一项",
                    "请写编号：" + named.stream().map(Benefit::id).collect(Collectors.joining("、"))));
        }
        return null;
    }

    private static Mistake unknown(String name, List<Benefit> within) {
        String shown = name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
        Set<String> known = new LinkedHashSet<>();
        within.forEach(each -> {
            known.add(each.id());
            known.add(each.name());
        });
        String near = StaffNode.nearest(shown, known);
        String advice = within.stream()
                .filter(each -> each.id().equals(near) || each.name().equals(near))
                .findFirst()
                .map(each -> "是不是 " + each.id() + "（" + each.name() + "）")
                .orElse("这个地区现在没有可以算的待遇");
        return new Mistake("benefit", "没有叫“" + shown + "”的待遇", advice);
    }
}
