package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a figure of an official text counts, with the units a rule may count the same by. */
enum FigureUnit {
    /** Nothing is printed behind the number. */
    NONE("", ""),
    YUAN("元", "元 圆"),
    PERSON("人", "人 名 位 个人"),
    PERSON_TIME("人 次", "人次"),
    MONTH("月 年", "月 个月 月份 个月份 个自然月 自然月 个整月"),
    QUARTER("月 年", "季度 个季度"),
    YEAR("年 月", "年 周年 年度 个年度 学年 个学年 整年 个自然年度 自然年度"),
    DAY("天", "天 日 自然日 个自然日 日历天 个日历天 日历日 个日历日"),
    WEEK("天", "周 星期 个星期"),
    WORKDAY("工作日", "工作日 个工作日"),
    HOUR("小时", "小时 个小时 学时 课时 个学时 个课时"),
    AGE("岁", "岁 周岁"),
    TIME("次", "次 批次"),
    OCCASION("场 次", "场次 场"),
    HOUSE("户 家", "户 家"),
    ITEM("项 项目", "项"),
    PROJECT("项目 项 个", "项目 个项目"),
    TERM("期", "期"),
    POST("岗 个", "岗 岗位 个岗 个岗位"),
    /** The general word for one of anything: it clashes with no other thing that is counted. */
    PIECE("个 人 户 家 项 项目 岗 场 次 期", "个"),
    PERCENT("", "% 个百分点 百分点"),
    PER_MILLE("", "‰"),
    BASIS_POINT("", "基点 个基点 BP bp Bp 个BP 个bp ‱"),
    TENTH("", "成"),
    MULTIPLE("", "倍"),
    /** Something countable that no rule counts. */
    OTHER("", "台 辆 条 款 件 张 套 所 间 座 处 门 种 类 批 号 分钟 公里 平方米 平方公里 亩 米 吨 份 册 页 层"),
    /** Words that only begin like a unit. */
    LOOKALIKE(
            "",
            "年级 年代 年龄 次性 次产业 人均 人民 户籍 户口 场地 场所 期间 期限 家庭 元化 元旦 个体 月薪 日常 天津 周边 周期 名额 名称"
                    + " 成功 成员 成为 成立 成果 成效 成年 成长 成熟 成绩 成品 成本 成交 分 级 届 处理 条件 种植 号召 批准 位置 位于");

    private static final Map<String, FigureUnit> BY_WORD = new HashMap<>();
    private static final int LONGEST;

    static {
        int longest = 0;
        for (FigureUnit unit : values()) {
            for (String word : unit.words.split(" ")) {
                BY_WORD.put(word, unit);
                longest = Math.max(longest, word.length());
            }
        }
        LONGEST = longest;
    }

    private final String ruleUnits;
    private final String words;

    /** Both apart by blanks. */
    FigureUnit(String ruleUnits, String words) {
        this.ruleUnits = ruleUnits;
        this.words = words;
    }

    /** A unit with the word for it that is printed. */
    record Printed(FigureUnit unit, String word) {
        static final Printed NOTHING = new Printed(NONE, "");
    }

    /** The longest unit that stands at a place of a text. */
    static Printed at(String text, int from) {
        for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
            String word = text.substring(from, from + length);
            FigureUnit unit = BY_WORD.get(word);
            if (unit != null) {
                return new Printed(unit, word);
            }
        }
        return Printed.NOTHING;
    }

    /** The whole of which a share in this unit is counted; 0 where it is no share. */
    int whole() {
        return switch (this) {
            case PERCENT -> 100;
            case PER_MILLE -> 1_000;
            case BASIS_POINT -> 10_000;
            case TENTH -> 10;
            default -> 0;
        };
    }

    /** Whether an 一 in front of it counts; 一个, 一种 and 一批 hardly ever do. */
    boolean countsOne() {
        return switch (this) {
            case PIECE, POST, PROJECT, OTHER -> false;
            default -> true;
        };
    }

    /** How many months or days it is long; 1 for all else. */
    private int length() {
        return switch (this) {
            case YEAR -> 12;
            case QUARTER -> 3;
            case WEEK -> 7;
            default -> 1;
        };
    }

    /** Whether so many of it are so many of a rule's unit. */
    boolean same(BigDecimal number, BigDecimal value, String ruleUnit) {
        if (!List.of(ruleUnits.split(" ")).contains(ruleUnit)) {
            return false;
        }
        int length = ruleUnit.equals("年") ? 12 : 1;
        return number.multiply(BigDecimal.valueOf(length())).compareTo(value.multiply(BigDecimal.valueOf(length))) == 0;
    }
}
