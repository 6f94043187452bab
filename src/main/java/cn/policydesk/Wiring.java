package cn.policydesk;

import cn.policydesk.batch.Jobs;
import cn.policydesk.channel.Once;
import cn.policydesk.channel.OnceHere;
import cn.policydesk.channel.Reception;
import cn.policydesk.command.StaffChecks;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.dialogue.ChatLimits;
import cn.policydesk.journal.DatabaseRefused;
import cn.policydesk.journal.Journal;
import cn.policydesk.journal.Retention;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.notice.Fault;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rooms together. */
@Configuration
class Wiring {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    /** So many messages of messengers are known at once, for tries that come again: 20 seconds at 2,000 a second, some 100 MB. */
    private static final long MESSAGES = 40_000;

    /** For so long; messengers try again within seconds. */
    private static final Duration MESSAGE_LIFE = Duration.ofMinutes(10);

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean(destroyMethod = "close")
    CurrentLibrary currentLibrary(@Value("${policydesk.home}") String folder) throws CurrentLibrary.NothingToServe {
        // Taken as text: Spring would look for a Path on the class path first.
        Path home = Path.of(folder);
        CurrentLibrary library =
                new CurrentLibrary(home, home.resolve("var"), StaffChecks.all(), line -> LOG.info("{}", line));
        List<Fault> faults = library.start();
        if (!faults.isEmpty()) {
            LOG.warn("知识文件有 {} 处错误，没有启用；现在用的是上一次通过检查的版本：", faults.size());
            faults.forEach(fault -> LOG.warn("  {}", fault.text()));
        }
        return library;
    }

    @Bean(destroyMethod = "close")
    Journal journal(
            @Value("${policydesk.home}") String folder,
            @Value("${policydesk.journal.key}") String key,
            @Value("${policydesk.journal.retention}") String retention,
            @Value("${policydesk.journal.database}") String database,
            Clock clock)
            throws DatabaseRefused {
        Duration kept = Retention.parse(retention).orElseGet(() -> {
            LOG.warn("JOURNAL_RETENTION 写的“{}”看不懂，按{}天；请写成 180d 的样子", retention, Retention.DEFAULT.toDays());
            return Retention.DEFAULT;
        });
        return Journal.open(
                Path.of(folder, "var"),
                new Journal.Setup(key.strip(), kept, database.strip()),
                clock,
                line -> LOG.warn("{}", line));
    }

    @Bean
    MeterBinder journalMeters(Journal journal) {
        return registry -> {
            FunctionCounter.builder("policydesk.journal.lost", journal, Journal::overflow)
                    .description("What could not be noted: no room, or not taken by the database")
                    .tag("why", "overflow")
                    .register(registry);
            FunctionCounter.builder("policydesk.journal.lost", journal, Journal::failed)
                    .description("What could not be noted: no room, or not taken by the database")
                    .tag("why", "failed")
                    .register(registry);
            Gauge.builder("policydesk.journal.waiting", journal, Journal::waiting)
                    .description("What waits to be written")
                    .register(registry);
            Gauge.builder("policydesk.journal.works", journal, open -> open.works() ? 1 : 0)
                    .description("1 while the database is there")
                    .register(registry);
        };
    }

    @Bean(destroyMethod = "close")
    Jobs jobs(
            Clock clock,
            @Value("${policydesk.lists.at-once}") int atOnce,
            @Value("${policydesk.lists.waiting}") int waiting,
            @Value("${policydesk.lists.kept}") Duration kept) {
        return new Jobs(clock, new Jobs.Limits(atOnce, waiting, kept), line -> LOG.error("{}", line));
    }

    @Bean
    ChatLimits chatLimits(
            @Value("${policydesk.chat.rest}") Duration rest,
            @Value("${policydesk.chat.life}") Duration life,
            @Value("${policydesk.chat.most-conversations}") long most,
            @Value("${policydesk.chat.user.per-minute}") int userPerMinute,
            @Value("${policydesk.chat.user.per-day}") int userPerDay,
            @Value("${policydesk.chat.address.per-minute}") int addressPerMinute,
            @Value("${policydesk.chat.address.per-day}") int addressPerDay) {
        return new ChatLimits(
                rest,
                life,
                most,
                new ChatLimits.Rate(userPerMinute, userPerDay),
                new ChatLimits.Rate(addressPerMinute, addressPerDay));
    }

    @Bean
    Assistant assistant(
            @Value("${policydesk.public-base-url}") String baseUrl, ChatLimits limits, Clock clock, Journal journal) {
        return new Assistant(baseUrl, limits, clock, journal);
    }

    /** The first message is to be answered within a messenger's few seconds on a cold start too. */
    @Bean
    ApplicationRunner warmUp(Assistant assistant, CurrentLibrary library, Clock clock) {
        return arguments -> assistant.warm(library.get(), clock.instant());
    }

    @Bean
    Reception reception(Assistant assistant, CurrentLibrary library) {
        return new Reception(assistant, library);
    }

    @Bean
    Once once() {
        return new OnceHere(MESSAGES, MESSAGE_LIFE, failure -> LOG.error("一条消息没有答成", failure));
    }
}
