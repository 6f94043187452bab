package cn.policydesk.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * One story being played: its steps one after the other, the transcript, and what was not as written. What a step does and wants is
 * each messenger's own.
 *
 * <p>Not safe for use by several threads.
 *
 * @param <T> a step
 */
public abstract class Play<T extends Play.Step> {

    private static final String INDENT = "        ";

    /** One thing done in a story. */
    public interface Step {

        /** 1-based, where it stands. */
        int line();
    }

    private final StoryHead story;
    private final List<T> steps;
    private final List<String> transcript = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private int line;

    /** @param steps the story's */
    protected Play(StoryHead story, List<T> steps) {
        this.story = story;
        this.steps = List.copyOf(steps);
        this.line = story.line();
    }

    /** Plays it and returns what was not as written, each with its line; empty where all was. */
    public final List<String> play() throws InterruptedException {
        try {
            for (T step : steps) {
                line = step.line();
                take(step);
            }
            end();
        } catch (Refused e) {
            problem(e.words());
        }
        return List.copyOf(problems);
    }

    /** The conversation as people saw it. */
    public final List<String> transcript() {
        return List.copyOf(transcript);
    }

    /**
     * Does a step and checks what comes of it.
     *
     * @throws Refused where the story cannot go on
     */
    protected abstract void take(T step) throws Refused, InterruptedException;

    /** Checks what is left when all steps are done. */
    protected void end() throws Refused, InterruptedException {
        // Nothing, unless a messenger has something.
    }

    /** Who speaks, and what else is not indented, for the transcript. */
    protected final void heading(String words) {
        transcript.add(words);
    }

    /** What is said, for the transcript. */
    protected final void said(String words) {
        transcript.add(INDENT + words);
    }

    /** Something that was not as written, in the step that is played. */
    protected final void problem(String what) {
        problems.add(story.file() + "：" + line + "“" + story.name() + "”：" + what);
        transcript.add("    ✗ " + what);
    }
}
