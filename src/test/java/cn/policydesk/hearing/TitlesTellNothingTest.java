package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The name of a benefit that is asked for tells nothing of who asks: 大学生创业补贴有多少 makes nobody a student. */
class TitlesTellNothingTest {

    private static final HeardSentences SENTENCES = new HeardSentences();
    private static final List<String> ASKS = List.of("有多少", "怎么申请", "能领吗", "多少钱", "是多少");
    private static final List<String> GROUPS = List.of(
            "大学生", "高校毕业生", "在校大学生", "毕业生", "失业人员", "登记失业人员", "就业困难人员", "困难企业", "退役军人", "残疾人", "农民工", "返乡农民工", "小微企业",
            "中小微企业", "低保户", "脱贫人口", "在职职工", "企业职工", "困难毕业生", "农民", "首次创业", "高级工", "低收入家庭", "困难村", "农村劳动力", "去产能企业");
    private static final List<String> KINDS =
            List.of("创业补贴", "社保补贴", "补贴", "稳岗返还", "培训补贴", "吸纳就业补贴", "岗位补贴", "租金补贴", "求职补贴", "生活补助", "技能提升补贴", "奖励");

    /** Facts that say who somebody is; of what sort of house it is a name does tell. */
    private static final Pattern OF_PEOPLE = Pattern.compile("学生|毕业|失业|困难|退役|军人|残疾|农民|农村|低保|低收入|脱贫|小微|初次|首次|去产能|职工|证书");

    @Test
    void ofAnyGroup() {
        List<String> told = new ArrayList<>();
        for (String region : List.of("dongyang", "heping", "jiangyin", "wushan", "anshan")) {
            int turn = 0;
            for (String group : GROUPS) {
                for (String kind : KINDS) {
                    told(group + kind + ASKS.get(turn++ % ASKS.size()), region, told);
                }
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void ofAnyBenefit() {
        List<String> told = new ArrayList<>();
        for (Benefit benefit : SENTENCES.rules().benefits()) {
            String name = benefit.name().replaceAll("（[^）]*）", "");
            if (!name.contains("、") && name.matches(".*(补贴|补助|返还|奖励|津贴|奖补)")) {
                ASKS.forEach(ask -> told(name + ask, benefit.region(), told));
            }
        }
        assertThat(told).isEmpty();
    }

    private static void told(String text, String region, List<String> told) {
        String heard = SENTENCES.hear(text, region).facts().stream()
                .filter(one -> one.known() instanceof Known.OneOf
                        && OF_PEOPLE.matcher(one.fact().id()).find())
                .map(one -> one.fact().id() + "=" + one.known())
                .collect(Collectors.joining(" "));
        if (!heard.isEmpty()) {
            told.add(region + " " + text + ": " + heard);
        }
    }
}
