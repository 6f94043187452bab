package cn.policydesk.dingtalk;

import cn.policydesk.batch.Jobs;
import cn.policydesk.channel.Once;
import cn.policydesk.channel.Reception;
import cn.policydesk.dialogue.PastedPeople;
import cn.policydesk.library.CurrentLibrary;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of this room together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DingtalkSettings.class)
class DingtalkBeans {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    /** A list is told how far it is after so long, and again. */
    private static final Duration PROGRESS = Duration.ofSeconds(10);

    @Bean
    Robots dingtalkRobots(DingtalkSettings settings, Reception reception, ObjectProvider<SpareRobots> spare) {
        List<Robot> beside =
                spare.stream().flatMap(each -> each.robots().stream()).toList();
        Robots robots = RobotReading.of(settings, beside, line -> LOG.info("{}", line));
        for (Robot robot : robots.all()) {
            String region = robot.region();
            if (region != null && reception.regionName(region).isEmpty()) {
                LOG.warn("机器人 {} 的 region 写的“{}”没有收录，先当作没写", robot.name(), region);
            }
            robot.regionByDepartment().forEach((department, of) -> {
                if (reception.regionName(of).isEmpty()) {
                    LOG.warn("机器人 {} 的部门 {} 写的地区“{}”没有收录，先当作没写", robot.name(), department, of);
                }
            });
        }
        return robots;
    }

    @Bean(destroyMethod = "close")
    FrontDesk dingtalkDesk(
            Reception reception,
            CurrentLibrary current,
            Jobs jobs,
            Once once,
            Outlet outlet,
            ObjectProvider<Departments> departments,
            DingtalkSettings settings,
            Clock clock,
            @Value("${policydesk.public-base-url}") String baseUrl) {
        PastedPeople pasted = new PastedPeople();
        String base = baseUrl.strip().replaceAll("/+$", "");
        DingtalkTalk talk = new DingtalkTalk(new DingtalkTalk.Parts(
                reception,
                current,
                pasted,
                new DingtalkText(base, settings.longestReply()),
                base,
                new Asker.All(settings.mostKept(), settings.kept()),
                new Lists(jobs, outlet, current, pasted, clock, PROGRESS),
                new Whereabouts(
                        departments.getIfAvailable(),
                        region -> reception.regionName(region).isPresent(),
                        settings.mostKept(),
                        line -> LOG.warn("{}", line)),
                outlet,
                clock));
        return new FrontDesk(talk, once, settings.atOnce());
    }
}
