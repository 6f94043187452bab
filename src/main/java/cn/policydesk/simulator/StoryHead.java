package cn.policydesk.simulator;

/** What every story has, whatever messenger it is played in. */
public interface StoryHead {

    /** Its name, one of a kind in its file. */
    String name();

    /** The file, as staff know it. */
    String file();

    /** 1-based, where it begins. */
    int line();
}
