import java.nio.file.Path;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs one Neo4j until its standard input ends, so that it never outlives the process that started it.
 *
 * Arguments: the home folder, a neo4j.conf, the password of the user neo4j.
 * Prints "ready" once it answers queries. Exits with 1 and the reason if it can't start.
 */
public class TestServer {
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    Path conf = Path.of(args[1]);
    String password = args[2];
    try {
      var server = new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(conf).build();
      Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
      if (!server.database("neo4j").isAvailable(60_000)) throw new IllegalStateException("the database does not open");
      // Inside the process no login is needed, and no change of password at the first login.
      server
          .database("system")
          .executeTransactionally(
              "CREATE OR REPLACE USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
              Map.of("password", password));
    } catch (Throwable reason) {
      reason.printStackTrace();
      System.exit(1);
    }
    System.out.println("ready");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
