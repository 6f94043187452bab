package cn.policydesk.dingtalk.outbound;

import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.Saying;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sends one saying: to the address its message brought, while that lives and is allowed, else through the robot interfaces.
 *
 * <p>Waits for DingTalk, some ten seconds a call. Safe for use by several threads.
 */
final class Sending {

    /** Before the end of an address it is not used any more: a call takes its time. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    /** What became of a saying. */
    sealed interface Outcome {

        /** DingTalk has it. */
        record Sent(String way) implements Outcome {}

        /** It was not delivered; again after at least {@code rest}, or later where {@code rest} is zero. */
        record Later(Duration rest) implements Outcome {}

        /** It may have been delivered: not sent again. */
        record Perhaps() implements Outcome {}

        /** It cannot be delivered; operators have been told. */
        record Lost() implements Outcome {}
    }

    private final Alerts alerts;
    private final Clock clock;

    Sending(Alerts alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    Outcome send(Robot robot, Api api, Place place, Saying saying) {
        return switch (saying) {
            case Saying.Markdown markdown -> markdown(robot, api, place, markdown);
            case Saying.Sheet sheet -> sheet(robot, api, place, sheet);
        };
    }

    private Outcome markdown(Robot robot, Api api, Place place, Saying.Markdown said) {
        URI webhook = usable(robot, place);
        Called first = webhook == null ? null : api.webhook(webhook, Bodies.webhook(said));
        switch (first) {
            case null -> {}
            case Called.Done done -> {
                return new Outcome.Sent("webhook");
            }
            case Called.TooFast fast -> {
                alerts.tell(robot, fast);
                return new Outcome.Later(fast.rest());
            }
            case Called.Unclear unclear -> {
                alerts.tell(robot, unclear);
                return new Outcome.Perhaps();
            }
            case Called.Unsent unsent -> {}
            case Called.Refused refused -> alerts.tell(robot, refused);
        }
        String param = Bodies.sampleMarkdown(said);
        if (place.group()) {
            return outcome(robot, api.toGroup(place.conversationId(), "sampleMarkdown", param), first);
        }
        if (place.staffId().isEmpty()) {
            if (first instanceof Called.Unsent) {
                return new Outcome.Later(Duration.ZERO);
            }
            alerts.tell(robot, "no-way", "有一条回复没有地址可发：提问的人不在企业里，消息带来的回复地址也不能用");
            return new Outcome.Lost();
        }
        return outcome(robot, toStaff(api, place, "sampleMarkdown", param), first);
    }

    /** The address of a place where it may be used now, else null. */
    private @Nullable URI usable(Robot robot, Place place) {
        URI webhook = place.webhook();
        Instant until = place.webhookUntil();
        if (webhook == null || until == null || !clock.instant().isBefore(until.minus(MARGIN))) {
            return null;
        }
        if (!Addresses.webhook(robot, webhook)) {
            alerts.tell(
                    robot, "foreign-webhook", "有消息带来的回复地址不是钉钉的，没有往那里发（可能是伪造的消息）。确实是钉钉的域名请加到 DINGTALK_WEBHOOK_HOSTS");
            return null;
        }
        return webhook;
    }

    private Outcome sheet(Robot robot, Api api, Place place, Saying.Sheet sheet) {
        if (place.group() || place.staffId().isEmpty()) {
            // Whoever says so has a fault: what stands in a list is nobody else's business.
            alerts.tell(robot, "sheet-elsewhere", "有一份结果文件不是发给单聊的，没有发");
            return new Outcome.Lost();
        }
        Called uploaded = api.upload(Bodies.extension(sheet.name()), sheet.bytes());
        if (uploaded instanceof Called.Unclear unclear) {
            // Nobody saw it: it may be handed over once more.
            uploaded = new Called.Unsent(unclear.why());
        }
        return switch (uploaded) {
            case Called.Done done -> {
                String media = done.answer().path("media_id").asString("");
                yield outcome(robot, toStaff(api, place, "sampleFile", Bodies.sampleFile(media, sheet.name())), null);
            }
            case Called.Failed failed -> outcome(robot, failed, null);
        };
    }

    /** DingTalk answers with 200 and names those whom it did not deliver to. */
    private static Called toStaff(Api api, Place place, String key, String param) {
        Called called = api.toStaff(place.staffId(), key, param);
        if (called instanceof Called.Done done) {
            if (!done.answer().path("flowControlledStaffIdList").isEmpty()) {
                return new Called.TooFast(Meaning.MINUTE);
            }
            if (!done.answer().path("invalidStaffIdList").isEmpty()) {
                return new Called.Refused("invalid-staff");
            }
        }
        return called;
    }

    /** @param first what became of the other way, null where it was not gone */
    private Outcome outcome(Robot robot, Called called, @Nullable Called first) {
        return switch (called) {
            case Called.Done done -> new Outcome.Sent("openapi");
            case Called.TooFast fast -> {
                alerts.tell(robot, fast);
                yield new Outcome.Later(fast.rest());
            }
            case Called.Unsent unsent -> {
                alerts.tell(robot, unsent);
                yield new Outcome.Later(Duration.ZERO);
            }
            case Called.Unclear unclear -> {
                alerts.tell(robot, unclear);
                yield new Outcome.Perhaps();
            }
            case Called.Refused refused -> {
                alerts.tell(robot, refused);
                yield first instanceof Called.Unsent ? new Outcome.Later(Duration.ZERO) : new Outcome.Lost();
            }
        };
    }
}
