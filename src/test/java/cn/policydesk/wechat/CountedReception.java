package cn.policydesk.wechat;

import cn.policydesk.channel.Reception;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.dialogue.Incoming;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.telling.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The real reception, which counts what reaches the assistant and holds back what it is told to. */
class CountedReception extends Reception {

    /** Words that are answered at length. */
    static final String LONG = "说来话长";

    /** About 5,400 bytes. */
    static final String LONG_ANSWER = IntStream.range(0, 60)
            .mapToObj(i -> "第" + i + "句，重点人群初次创办企业，带动就业的，给予补贴。")
            .collect(Collectors.joining());

    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    CountedReception(Assistant assistant, CurrentLibrary current) {
        super(assistant, current);
    }

    /** Messages with these words wait from now on, until {@link #open}. */
    void shut(String words) {
        gates.put(words, new CountDownLatch(1));
    }

    void open(String words) {
        gates.get(words).countDown();
    }

    /** How often a message with these words has reached the assistant. */
    int asked(String words) {
        return asked.getOrDefault(words, new AtomicInteger()).get();
    }

    @Override
    public Reply chat(Incoming incoming) {
        asked.computeIfAbsent(incoming.text(), words -> new AtomicInteger()).incrementAndGet();
        CountDownLatch gate = gates.get(incoming.text());
        if (gate != null) {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (incoming.text().startsWith("摔一跤")) {
            throw new IllegalStateException("as a fault of the product would");
        }
        if (incoming.text().startsWith(LONG)) {
            super.chat(incoming);
            Reply.Message message = new Reply.Message(LONG_ANSWER, List.of());
            return new Reply(List.of(message), null, List.of(), List.of(), null, List.of(), null);
        }
        return super.chat(incoming);
    }
}
