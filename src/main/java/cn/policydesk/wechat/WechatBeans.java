package cn.policydesk.wechat;

import cn.policydesk.channel.Late;
import cn.policydesk.channel.Once;
import cn.policydesk.channel.Reception;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of this room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WechatSettings.class)
class WechatBeans {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    @Bean
    Accounts wechatAccounts(WechatSettings settings, Reception reception, ObjectProvider<SpareAccount> spare) {
        Accounts set = AccountReading.of(settings, line -> LOG.info("{}", line));
        Accounts accounts = set.all().isEmpty()
                ? Accounts.of(spare.stream().map(SpareAccount::account).toList())
                : set;
        for (Account account : accounts.all()) {
            String region = account.region();
            if (region != null && reception.regionName(region).isEmpty()) {
                LOG.warn("公众号 {} 的 region 写的“{}”没有收录，先当作没写", account.name(), region);
            }
        }
        return accounts;
    }

    @Bean
    Nonces wechatNonces(WechatSettings settings) {
        return new Nonces(settings.mostKept(), settings.freshness());
    }

    @Bean
    WechatDoor wechatDoor(
            Reception reception,
            Once once,
            ObjectProvider<Pushes> pushes,
            ObjectProvider<MenuKeys> menus,
            WechatSettings settings,
            Clock clock,
            @Value("${policydesk.public-base-url}") String baseUrl) {
        Late late = new Late(settings.mostKept(), settings.kept());
        WechatTalk talk = new WechatTalk(
                reception,
                new WechatText(baseUrl.strip().replaceAll("/+$", ""), settings.menuLinks()),
                new Followers(settings.mostKept(), settings.kept()),
                late,
                menus.getIfAvailable(() -> (account, key) -> java.util.Optional.empty()),
                clock);
        return new WechatDoor(
                talk,
                once,
                late,
                pushes.getIfAvailable(PassiveOnly::new),
                settings.answerWithin(),
                settings.hold(),
                clock);
    }
}
