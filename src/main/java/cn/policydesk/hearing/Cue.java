package cn.policydesk.hearing;

/** A group of words of {@code bot/phrases.yaml}, section 词组, that the talk goes by. */
public enum Cue {
    /** 免息的贷款: speaks of a loan or of less to be paid. */
    LOAN("贷款少缴"),
    INTEREST("利息"),
    /** 毕业, 大学: speaks of somebody who studies or has studied. */
    GRADUATES("读书毕业"),
    /** 给好多: asks how much money it is. */
    MONEY("问多少钱"),
    /** 写没写: asks whether it is written. */
    WRITTEN("问写没写"),
    /** 那到底写没写: asks nothing beside. */
    WRITTEN_BARE("只问写没写"),
    /** 到期了还能再续不: asks whether it can be prolonged. */
    PROLONG("问能不能延"),
    /** Words of a notice on that. */
    PROLONGED("写了能延"),
    /** 店里, 厂里: no person, though one asks 给店里算. */
    FIRM("店铺单位"),
    /** 校园: a name that says so is of a school's. */
    SCHOOL_ONLY("学校的事"),
    /** 今年还能不能办: asks whether it runs still. */
    UNTIL("问期限"),
    /** 减免期是啥意思. */
    MEANING("问词义"),
    /** What may stand in front of the word whose meaning is asked, and is no part of it. */
    POINTING("指着说"),
    /** 失业八个月算不算就业困难. */
    BELONGS("问算不算"),
    /** 工伤算不算进去: asks whether something counts. */
    COUNTED_IN("问算不算进去"),
    /** 人员, 的人: what may follow the name of a group. */
    PEOPLE("人的称呼"),
    /** 这通知哪天开始执行. */
    STARTS("问施行日"),
    /** What a question for the whole notice says beside that. */
    NOTICE("指通知"),
    /** 能不能先给一部分: speaks of the advance of a benefit; its name ends so as well. */
    ADVANCE("先给一部分"),
    /** 不是预拨: the advance is not what is meant. */
    NO_ADVANCE("不是先给"),
    /** 到底, 一回: what a question for a sum may hold beside that. */
    BESIDE_SUM("问钱时带的话"),
    /** 每年都有吗: asks whether it is given again. */
    AGAIN("问还能不能再领"),
    /** 每人每年1次: words of a notice on how often or how long. */
    TIMES("写了领几次"),
    /** 封顶: asks of a limit. */
    LIMIT("问封顶"),
    /** 一共能贷几次, 给延不: sounds like a question. */
    ASKING("听着是问"),
    /** 换个问: something else is asked. */
    OTHER_QUESTION("换个事问"),
    /** 12家不是应该12万吗: doubts a sum. */
    DOUBT_SUM("疑心算得不对"),
    /** 涨到9000了: a number is another one now. */
    BECAME("数变了"),
    /** 能拿几年: asks for how long. */
    HOW_LONG("问能领多久"),
    /** 我是物业公司的，招了两个: speaks as an employer, though it begins with 我是. */
    EMPLOYER("我是招人的单位"),
    /** 还有吗, 还能领不: asks whether something can be had at some time. */
    STILL("问还有没有"),
    NEXT_YEAR("说明年"),
    LAST_YEAR("说去年"),
    /** 店一直开着: it has run since it began. */
    STILL_RUNS("说一直开着"),
    NEXT_MONTH("说下个月"),
    TOMORROW("说明天"),
    /** 能扣多久, 发到啥时候: asks how long. */
    ASKS_LENGTH("问多久"),
    /** 一共能贷几次: asks how often. */
    ASKS_OFTEN("问几次"),
    /** 累计有上限伐. */
    ASKS_LIMIT("问有没有上限"),
    /** 最多能领多少 behind a result. */
    ASKS_MOST("问最多多少"),
    /** 这是公司内部的事: does not want to tell what is asked. */
    REFUSES("不肯说"),
    /** 没招人，先看结果: wants no further question. */
    RESULT_FIRST("先要结果"),
    /** 要是我下个月找到工作了呢. */
    GETS_JOB("说找到工作"),
    /** 现在去还给办吗: asks whether it runs still. */
    ASKS_UNTIL("问现在还行不行"),
    /** 算下来, 能领: what a half question says beside what it is about. */
    NO_SUBJECT("没有主题的话"),
    /** Whom a notice names as the ones who get something. */
    PAID("写了给谁"),
    /** 没有营业执照. */
    NO_LICENCE("没有执照"),
    /** 我没开店, where the day of the licence is asked for. */
    NO_SHOP("没开店"),
    /** 我没开店 while everything is looked at: nothing that needs a shop. */
    SHOPLESS("没有店"),
    /** 我不创业: no loan for a start-up either. */
    NOT_STARTING("不创业"),
    /** 还没开店 想开: somebody who is going to. */
    GOING_TO_START("打算开"),
    /** 没有, and nothing else. */
    NONE("光说没有"),
    /** 那我不说就拿不到了: asks what comes of not telling. */
    UNTOLD("不说会怎样"),
    /** 别给我记. */
    UNSAY("别记"),
    /** 半天, 钟点: not the whole day. */
    PART_TIME("不是全天"),
    /** 生活费过期了就不问了: a part that is not wanted any more. */
    UNWANTED("那一件不要了"),
    /** 他们都52岁: of the people hired. */
    THEY("说招来的人"),
    /** 这个钱以后要不要还. */
    PAY_BACK("问要不要还"),
    /** 养老交不起了能缓不. */
    MAY_ONE("问能不能缓"),
    /** 二等奖, 冠军: one of several ranks. */
    RANK("说名次"),
    /** 给我钱还是不给, of what may be no money at all. */
    CASH("问是不是发钱"),
    /** 是不是去年年底就到期了. */
    OVER("问到没到期"),
    /** 这钱拿来修路行不行: asks what the money is for. */
    USED_FOR("问钱用在哪里"),
    /** 五个人一共多少钱, 三项都算上: asks for all of it together. */
    IN_ALL("问一共多少"),
    /** 过了元旦: the next year has begun. */
    NEW_YEAR("说元旦以后"),
    /** 再去报: it is to be applied for at that time. */
    APPLIES_THEN("说到时候再办"),
    /** 一个学员给补多少钱: asks for the share of one. */
    EACH_ONE("问一个人多少"),
    /** 迟报还能报吗. */
    TOO_LATE("问迟了还行不行"),
    /** 能领两份不. */
    TWICE("问能不能领两份"),
    /** 两个都能要吗. */
    TOGETHER("问能不能一起拿"),
    /** 能一块拿不, 冲不冲突: asks of another one beside. */
    BOTH_ASKED("问另一项能不能也拿"),
    /** 加起来一共多少, 再加上…总共. */
    SUM_ASKED("问连另一项一共多少"),
    /** 哪个划算, 挑哪个多. */
    MORE_ASKED("问哪项划算"),
    /** 低保, 失业金, 厂里发的津贴: what no rule here pays. */
    OUTSIDE_MONEY("别处领的钱"),
    /** 最后呢, 后面还有几笔: asks for what follows. */
    LATER_STAGES("问后面几次"),
    /** 能不能拿三年: asks whether it is given for so long. */
    SO_LONG("问能不能领那么久"),
    /** 合同签了, 实际干了: what stands around a time that tells for how long. */
    TELLS_LENGTH("说实际有多久"),
    /** 那两个能不能都拿. */
    ALL_OF_THEM("问能不能都领"),
    /** 帮我妈问一下: whom somebody asks for, at the beginning. */
    FOR_WHOM("替谁问"),
    /** 店是我的名字: one's own licence. */
    MY_LICENCE("执照是自己的"),
    /** 啥样的人能认定: who belongs to the group that is asked about. */
    WHO_BELONGS("问哪些人算"),
    /** 算另外一个, 都不是: of those offered, another one or none. */
    ANOTHER_ONE("另外那个"),
    /** 一次给完还是月月给. */
    PAY_ONCE("办事_一次给还是分几次给"),
    /** 多久打到卡上. */
    PAY_WHEN("办事_多久到账"),
    /** 剩下那一半啥时候给: what is left of a sum of which a part is paid ahead. */
    PAY_REST("办事_余下的什么时候给"),
    /** 打老板卡上, 直接给他吗. */
    PAY_TO("办事_打给谁"),
    /** 要不要扣税. */
    PAY_TAX("办事_要不要交税"),
    /** 要不要先垫. */
    PAY_FRONT("办事_先垫还是先给"),
    /** 还能补领不. */
    PAY_LATE("办事_过后能不能补"),
    /** 一年能报几回. */
    PAY_OFTEN("办事_能领几次"),
    /** 能领几年, 领到几月份停. */
    PAY_LONG("办事_最多领多久"),
    /** 领了两年了 那还剩几年. */
    PAY_LEFT("问还剩多久"),
    /** 啥时候截止. */
    PAY_UNTIL("办事_什么时候截止"),
    /** 满三年能续不. */
    PAY_RENEW("办事_期满以后能不能再续"),
    /** 从哪个月开始算. */
    PAY_START("办事_从哪天算起"),
    /** 明年正月能不能领了. */
    PAY_SINCE("办事_什么时候开始能领"),
    /** 要不要退钱. */
    PAY_RETURN("办事_要不要退"),
    /** 有没得上限哦. */
    PAY_CAP("办事_有没有上限"),
    /** 自己去街道跑. */
    DO_WHERE("办事_去哪里办"),
    DO_PAPERS("办事_要带什么材料"),
    /** 要不要发票. */
    DO_INVOICE("办事_要不要发票"),
    /** 找哪个银行. */
    DO_BANK("办事_找哪家银行"),
    /** 用我自己去申请吗. */
    DO_APPLY("办事_要不要自己申请"),
    /** 就是说, 我懂了: says nothing beside such a question. */
    DO_BESIDE("办事_旁边的话"),
    /** 网上说, 我同学, 早几年: where another figure comes from. */
    ELSEWHERE("质问_哪里的数"),
    /** 凭啥, 怎么才: asks why it is no more. */
    WHY_SO("质问_凭什么"),
    /** 拿了, 给, 才: what stands before a figure that somebody got or that is given somewhere. */
    GOT("质问_领了"),
    /** 还没办呢, 打算9月份办: what was asked for is not done, and may be. */
    NOT_DONE_YET("还没做成"),
    /** 下周就去登记, 下个月满: what is not so yet comes about soon. */
    SOON("快要成了"),
    /** 不打算办: it will not be. */
    NOT_GOING_TO("不做"),
    /** 举办了创业大赛吗: what somebody can still do. */
    WHETHER_DONE("问做没做"),
    /** 咖啡店: a shop that somebody runs or wants to. */
    A_SHOP("说的是一家店"),
    /** 店关了, 注销: a firm that was given up. */
    CLOSED("不开了"),
    /** 灵活就业, 打零工: people who hire nobody. */
    LIVING("自己干活"),
    /** 没交满: of some people, that they do not meet what is asked. */
    FALLS_SHORT("说没够"),
    /** 要刨掉: of some people, that they are not counted. */
    NOT_OF_THEM("说不算他们"),
    /** 走了, 后头没来: of some people, that they are there no more. */
    GONE("说走了"),
    /** 都满了: of some people, that they meet it. */
    MEETS("说够了");

    private final String key;

    Cue(String key) {
        this.key = key;
    }

    /** The name of the group in the file. */
    public String key() {
        return key;
    }
}
