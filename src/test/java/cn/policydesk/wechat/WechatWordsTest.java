package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.channel.WordsFileContract;
import cn.policydesk.notice.Fault;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WechatWordsTest extends WordsFileContract {

    WechatWordsTest() {
        super("bot/wechat.yaml", WechatWords::check);
    }

    @Test
    void anUnknownKeyAndANameNobodyFillsAreFaultsWithTheirLines() throws IOException {
        replace("  视频: 视频我看不了。", "  视频: 视频{网址}我看不了。");
        replace("  链接:", "  连接:");
        assertThat(faults())
                .extracting(Fault::text)
                .anySatisfy(text -> assertThat(text).contains("{网址}没有东西可填"));
        assertThat(faults())
                .extracting(Fault::text)
                .anySatisfy(text -> assertThat(text).contains("不认识的键“连接”").contains("链接"));
        assertThat(faults())
                .filteredOn(fault -> fault.message().contains("连接"))
                .allSatisfy(fault -> assertThat(fault.line()).isPositive());
    }
}
