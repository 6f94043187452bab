package cn.policydesk.dingtalk;

import cn.policydesk.channel.WordsFileContract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DingtalkWordsTest extends WordsFileContract {

    DingtalkWordsTest() {
        super("bot/dingtalk.yaml", DingtalkWords::check);
    }

    @Test
    void aButtonThatNothingUnderstandsIsAFault() throws IOException {
        replace("转发的说法: [转发给居民, ", "转发的说法: [");
        onlyFaultSays("转发的说法");
    }

    @Test
    void aNameNobodyFillsIsAFault() throws IOException {
        replace("金额：{金额}", "金额：{数目}");
        onlyFaultSays("{数目}");
    }
}
