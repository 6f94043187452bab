package cn.policydesk;

import cn.policydesk.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server, or runs one command of the command line. */
@SpringBootApplication
public class Application {

    /** Runs the command the first argument names; without one, serves. */
    public static void main(String[] args) {
        if (Commands.isCommand(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication.run(Application.class, args);
    }
}
