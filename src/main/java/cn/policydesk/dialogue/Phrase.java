package cn.policydesk.dialogue;

import java.util.List;

/** The fixed phrases of {@code bot/replies.yaml}: a key and the names that may stand in braces. */
enum Phrase {
    GREETING("问候"),
    GIST("要点", "原文"),
    CITATION("出处", "地区", "标题", "文号", "条", "款"),
    DEPARTMENTS("部门", "部门"),
    LINK("原文链接", "网址"),
    OTHERS_HEAD("其他条款开头"),
    OTHER("其他条款", "序号", "地区", "标题", "条", "款", "小标题", "原文"),
    SUBJECT_TO_REVIEW("审核"),
    DRAFT("时效_草案"),
    SUPERSEDED("时效_废止"),
    IN_FORCE_OPEN("时效_现行_无截止"),
    IN_FORCE_UNTIL("时效_现行_有截止", "至", "原文"),
    IN_FORCE_UNTIL_COMPUTED("时效_现行_推算截止", "至", "原文"),
    NOT_YET("时效_未到", "自"),
    NOT_YET_YEAR("时效_未到_只知年份"),
    EXPIRED("时效_到期", "至", "原文"),
    EXPIRED_COMPUTED("时效_到期_推算", "至", "原文"),
    OWN_PAST("时效_本款_已过", "原文", "说明", "至", "自"),
    OWN_RUNNING("时效_本款_期内", "原文", "说明", "至", "自"),
    OWN_FUTURE("时效_本款_未到", "原文", "说明", "至", "自"),
    OWN_DRAFT("时效_本款_草案", "原文", "说明", "至", "自"),
    OTHER_PAST("时效_另有_已过", "原文", "说明", "至", "自"),
    OTHER_FUTURE("时效_另有_未到", "原文", "说明", "至", "自"),
    UNWRITTEN("未写", "方面", "经办提示", "部门"),
    IN_CHARGE("归谁管", "部门"),
    NOBODY_IN_CHARGE("归谁管_未写"),
    UNSURE("拿不准"),
    CANDIDATE("供选", "序号", "简称", "条", "小标题"),
    UNSURE_END("拿不准_结尾"),
    NOT_FOUND("没有找到"),
    NOT_FOUND_HERE("没有找到_本地", "地区"),
    NOT_FOUND_OUTSIDE("没有找到_范围外", "主题", "去处"),
    NOT_FOUND_SILENT("没有找到_本通知没有", "主题", "地区"),
    NOT_FOUND_OTHER_REGION("没有找到_别的地区", "地区"),
    NOT_FOUND_NOT_HELD("没有找到_未收录", "地名", "地区们"),
    HELD("没有找到_收录", "清单"),
    NOT_FOUND_END("没有找到_结尾"),
    QUOTE_ELIGIBLE("算_符合", "待遇", "金额"),
    QUOTE_UP_TO("算_最高", "待遇", "金额"),
    QUOTE_INELIGIBLE("算_不符合", "待遇", "条件"),
    QUOTE_OPEN("算_待定", "待遇", "件数", "问"),
    QUOTE_OPEN_AMOUNT("算_待定_金额", "待遇", "件数", "问", "金额"),
    QUOTE_DECLINED("算_不愿说", "待遇", "事实"),
    QUOTE_PARAMETER("算_缺外部数", "待遇", "参数", "算法"),
    QUOTE_NO_FIGURE("算_未写金额", "待遇"),
    QUOTE_EXPIRED("算_按原标准", "结果", "时效"),
    QUOTE_NOT_YET("算_不能申领", "结果", "时效"),
    QUOTE_IN_FORCE("算_能申领", "结果", "时效"),
    EMPTY("空"),
    ONLY_SIGNS("只有符号"),
    TOO_LONG("太长"),
    FOREIGN("外文");

    private final String key;
    private final String names;

    Phrase(String key, String... names) {
        this.key = key;
        this.names = String.join(" ", names);
    }

    /** Its key in the file. */
    String key() {
        return key;
    }

    /** The names that are filled in where they stand in braces. */
    List<String> names() {
        return names.isEmpty() ? List.of() : List.of(names.split(" "));
    }
}
