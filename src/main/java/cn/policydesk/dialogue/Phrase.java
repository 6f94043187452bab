package cn.policydesk.dialogue;

/** The fixed phrases of {@code bot/replies.yaml}. */
enum Phrase {
    GREETING("问候"),
    GIST("要点"),
    CITATION("出处"),
    DEPARTMENTS("部门"),
    LINK("原文链接"),
    OTHERS_HEAD("其他条款开头"),
    OTHER("其他条款"),
    SUBJECT_TO_REVIEW("审核"),
    DRAFT("时效_草案"),
    SUPERSEDED("时效_废止"),
    IN_FORCE_OPEN("时效_现行_无截止"),
    IN_FORCE_UNTIL("时效_现行_有截止"),
    IN_FORCE_UNTIL_COMPUTED("时效_现行_推算截止"),
    NOT_YET("时效_未到"),
    NOT_YET_YEAR("时效_未到_只知年份"),
    EXPIRED("时效_到期"),
    EXPIRED_COMPUTED("时效_到期_推算"),
    OWN_PAST("时效_本款_已过"),
    OWN_RUNNING("时效_本款_期内"),
    OWN_FUTURE("时效_本款_未到"),
    OWN_DRAFT("时效_本款_草案"),
    OTHER_PAST("时效_另有_已过"),
    OTHER_RUNNING("时效_另有_期内"),
    OTHER_FUTURE("时效_另有_未到"),
    NO_WHERE("未写_去哪办"),
    NO_DOCUMENTS("未写_带什么"),
    NO_WHEN_PAID("未写_多久到账"),
    NO_HOW("未写_怎么申请"),
    NO_PHONE("未写_电话"),
    IN_CHARGE("归谁管"),
    NOBODY_IN_CHARGE("归谁管_未写"),
    UNSURE("拿不准"),
    CANDIDATE("供选"),
    UNSURE_END("拿不准_结尾"),
    NOT_FOUND("没有找到"),
    NOT_FOUND_HERE("没有找到_本地"),
    NOT_FOUND_OUTSIDE("没有找到_范围外"),
    NOT_FOUND_OTHER_REGION("没有找到_别的地区"),
    NOT_FOUND_NOT_HELD("没有找到_未收录"),
    HELD("没有找到_收录"),
    NOT_FOUND_END("没有找到_结尾"),
    EMPTY("空"),
    ONLY_SIGNS("只有符号"),
    TOO_LONG("太长"),
    FOREIGN("外文");

    private final String key;

    Phrase(String key) {
        this.key = key;
    }

    /** Its key in the file. */
    String key() {
        return key;
    }
}
