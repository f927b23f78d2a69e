// Asks the launcher whether there is a JDK that is new enough; where there is none it has said so.
def status = new ProcessBuilder(new File(project.basedir, 'examples/portal/praktyki').path, '--find-java')
        .inheritIO()
        .start()
        .waitFor()
if (status != 0) {
    System.exit(status)
}
