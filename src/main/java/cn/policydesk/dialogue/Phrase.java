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
    TALK_FIRST("首次说明", "小时", "分钟"),
    TALK_REGION("问地区", "地区们"),
    TALK_REGION_NOW("换了地区", "地区"),
    TALK_DAY("换了日期", "日期"),
    TALK_AUDIENCE("问个人单位"),
    TALK_NOTED("记下了", "事实"),
    TALK_CORRECTED("改过来了", "事实"),
    TALK_REFUSED("说得不对", "问题"),
    TALK_CONTRADICTION("前后对不上", "问题"),
    TALK_LEFT("还剩几问", "几"),
    TALK_WHY("为什么问这个", "原因", "待遇"),
    TALK_HINT("没听懂这个回答", "写法"),
    TALK_HINT_CHOICES("第二次没听懂", "说明"),
    TALK_DECLINED("不说也行", "事实"),
    TALK_SENSITIVE("敏感说明"),
    TALK_THRESHOLD("够不够", "问", "界限"),
    TALK_BACK("回到刚才的问题"),
    TALK_WHICH("问哪一项"),
    TALK_NO_BENEFIT("没有这样的待遇", "地区"),
    TALK_NOTED_ONLY("只记下了", "事实"),
    TALK_SWEEP_START("开始逐项看", "几"),
    TALK_DECIDED("新确定的", "待遇"),
    TALK_CAN("能领", "待遇"),
    TALK_CAN_OLD("按原标准符合", "待遇"),
    TALK_MAY("可能能领", "待遇"),
    TALK_CANNOT("不符合的", "几", "待遇"),
    TALK_FIGURELESS("没写金额的", "几"),
    TALK_COMBINATION("怎么领最多", "待遇"),
    TALK_GIVEN_UP("因此放弃", "待遇", "原因"),
    TALK_SILENT("能不能同领", "说明"),
    TALK_NOTHING("一项都没有"),
    TALK_WORKING("怎么算的", "步骤"),
    TALK_STEP("一步", "步骤", "结果", "条", "款"),
    TALK_STACK("不能同时领", "待遇", "条", "款"),
    TALK_DOUBT("文件没写清", "点", "读法"),
    TALK_NUMBER("编号", "编号"),
    TALK_NO_NUMBER("没有编号"),
    TALK_VANISHED("待遇不在了"),
    TALK_NEW_RULES("规则更新了"),
    TALK_RESTED("隔了一阵"),
    TALK_RESTART("重新开始了"),
    TALK_SOMEBODY("换成别人", "谁"),
    TALK_BACK_TO("回到某人", "谁"),
    TALK_FORGOTTEN("清除了"),
    TALK_PERSON("转人工", "部门"),
    TALK_HELP("帮助"),
    TALK_THANKS("不客气"),
    TALK_SWEAR("别着急"),
    TALK_KNOWN("已知情况", "事实"),
    TALK_KNOWN_NOTHING("还不知道什么"),
    TALK_MASKED("遮住了", "种类"),
    TALK_AGAIN("换个说法重复"),
    TALK_USEFUL("谢谢反馈"),
    TALK_LIMIT("太快了"),
    TALK_ASK_AMOUNT("算一算"),
    TALK_ENOUGH("先看结果"),
    TALK_MORE("还能领别的"),
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
