package cn.policydesk.hearing;

/** What a message wants beside telling facts; the words for each stand in {@code bot/phrases.yaml}. */
public enum Intent {
    FORGET("清除"),
    PERSON("转人工"),
    RESTART("重来"),
    SOMEBODY("换人"),
    BACK("回到"),
    GO_ON("接着"),
    STOP("不问了"),
    LATER("等会儿"),
    MOVE("换地区"),
    ANYWHERE("哪里都行"),
    GRANT("问有没有钱"),
    AGREE("要算"),
    HELP("帮助"),
    WHY("为什么问"),
    KNOWN("已知"),
    RESULT("看结果"),
    DECLINE("不知道"),
    CORRECT("更正"),
    OBJECT("不认这个数"),
    ALL("能领哪些"),
    AMOUNT("能领多少"),
    ANOTHER("换一项"),
    EMPLOYER("单位口吻"),
    CITIZEN("个人口吻"),
    FIRM("替单位要"),
    USEFUL("有用"),
    USELESS("没用"),
    GREETING("打招呼"),
    THANKS("道谢"),
    SWEAR("骂人"),
    FOLLOW("接着问"),
    TODAY("按今天"),
    ASK("是问句");

    private final String key;

    Intent(String key) {
        this.key = key;
    }

    /** Its key in the file. */
    String key() {
        return key;
    }
}
