package cn.policydesk.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Times several ways of answering the same questions, turn about, by the processor time of the asking thread: what else a
 * shared machine does meanwhile then hardly counts, and hits all ways alike.
 */
public final class Timing {

    /** Answers the question of a number; what it returns is only kept from being optimised away. */
    public interface Way {
        int answer(int question);
    }

    /**
     * How long a way takes.
     *
     * @param perSecond questions a second, the median of the rounds
     * @param p50 half of the questions take at most so many microseconds
     * @param p99 of a hundred questions, one takes longer
     * @param questions how many were timed
     */
    public record Result(double perSecond, double p50, double p99, int questions) {}

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    /** What looking at the clock takes itself. */
    private static final long LOOK = look();

    private static volatile int sink;

    private final List<Way> ways;
    private final int questions;
    private final List<double[]> rates = new ArrayList<>();

    public Timing(int questions, List<Way> ways) {
        this.questions = questions;
        this.ways = ways;
    }

    /**
     * Runs all ways in turn: a round asks {@code perRound} questions of each way.
     *
     * @param warm questions asked of each way beforehand
     */
    public List<Result> run(int warm, int rounds, int perRound) {
        int at = 0;
        for (; at < warm; at++) {
            for (Way way : ways) {
                sink += way.answer(at % questions);
            }
        }
        long[][] times = new long[ways.size()][rounds * perRound];
        for (int round = 0; round < rounds; round++) {
            double[] rate = new double[ways.size()];
            for (int turn = 0; turn < ways.size(); turn++) {
                int way = (turn + round) % ways.size();
                long all = 0;
                for (int i = 0; i < perRound; i++) {
                    long took = time(ways.get(way), (at + i) % questions);
                    times[way][round * perRound + i] = took;
                    all += took;
                }
                rate[way] = perRound * 1e9 / all;
            }
            rates.add(rate);
            at += perRound;
        }
        List<Result> results = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            int of = way;
            Arrays.sort(times[way]);
            results.add(new Result(
                    median(rates.stream().mapToDouble(rate -> rate[of])),
                    micros(times[way], 0.50),
                    micros(times[way], 0.99),
                    times[way].length));
        }
        return results;
    }

    /** One way's rate against another's, round by round: the lowest, the median and the highest. */
    double[] ratio(int way, int against) {
        double[] ratios = rates.stream().mapToDouble(rate -> rate[way] / rate[against]).sorted().toArray();
        return new double[] {ratios[0], median(Arrays.stream(ratios)), ratios[ratios.length - 1]};
    }

    private static long time(Way way, int question) {
        long start = CLOCK.getCurrentThreadCpuTime();
        sink += way.answer(question);
        return Math.max(1, CLOCK.getCurrentThreadCpuTime() - start - LOOK);
    }

    private static long look() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 100_000; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            least = Math.min(least, CLOCK.getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double micros(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))] / 1000.0;
    }
}
